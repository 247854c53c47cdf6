package io.migration4j.processor.hibernate.models.naming;

import jakarta.persistence.*;
import java.util.*;

/** What each naming strategy has to name: the entities of the models that extend this. */
class NamedShop {
  public enum OrderState {
    OPEN,
    PAID
  }

  @Embeddable
  public static class PostalAddress {
    String streetName;

    @Column(name = "ZipCode")
    String zip;
  }

  @Entity(name = "CustomerAccount")
  public static class CustomerAccount {
    @Id
    @GeneratedValue
    Long accountId;

    String firstName;
    PostalAddress homeAddress;

    @ElementCollection
    Set<String> nickNames = new HashSet<>();

    @ElementCollection
    List<PostalAddress> olderAddresses = new ArrayList<>();

    @ManyToMany
    Set<CustomerAccount> bestFriends = new HashSet<>();
  }

  @Entity(name = "PurchaseOrder")
  @Table(
      name = "PurchaseOrder",
      indexes = @Index(columnList = "orderState"),
      uniqueConstraints = @UniqueConstraint(columnNames = "orderNumber"))
  public static class PurchaseOrder {
    @Id
    @GeneratedValue
    Long id;

    OrderState orderState;
    String orderNumber;

    @ManyToOne
    CustomerAccount boughtBy;

    @OneToMany
    @JoinColumn
    List<OrderLine> orderLines = new ArrayList<>();

    @OneToMany
    Set<OrderLine> giftLines = new HashSet<>();

    @ElementCollection
    @MapKeyColumn
    Map<String, Integer> pieceCounts = new HashMap<>();
  }

  @Entity(name = "Line")
  public static class OrderLine {
    @Id
    @GeneratedValue
    Long id;

    @Column(name = "UnitPrice")
    int unitPrice;
  }
}
