package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.*;

/** Named as Hibernate named them before JPA. */
@Model(
    covers = NAMING_STRATEGY,
    settings = "hibernate.implicit_naming_strategy=legacy-hbm",
    rowsOn = {})
public class LegacyHbmNames {
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
