package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CreationTimestamp;

@Model(
    covers = {NAMING_OF_SPRING, IDENTITY, ENUM_STRING, ENUM_ORDINAL},
    settings = "migration.naming=spring",
    withOlderHibernate = true)
public class Shop {
  public enum Role {
    ADMIN,
    CUSTOMER
  }

  public enum Status {
    OPEN,
    PAID
  }

  @Entity
  @Table(
      name = "users",
      indexes = {
        @Index(columnList = "lastName, firstName"),
        @Index(name = "ix_users_role", columnList = "role desc")
      },
      uniqueConstraints =
          @UniqueConstraint(
              name = "uq_users_name",
              columnNames = {"firstName", "lastName"}))
  public static class User {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, unique = true)
    String email;

    @Column(length = 100)
    String firstName;

    @Column(length = 100)
    String lastName;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Role role;

    @CreationTimestamp
    @ColumnDefault("CURRENT_TIMESTAMP")
    Instant createdAt;

    boolean active;
  }

  @Entity
  public static class Category {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String name;

    @ManyToOne
    Category parent;

    @Column(columnDefinition = "timestamp default current_timestamp")
    java.time.LocalDateTime createdAt;
  }

  @Entity
  public static class Product {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String name;

    @Column(precision = 12, scale = 2)
    BigDecimal unitPrice;

    @ManyToOne(optional = false)
    Category category;

    @ManyToMany
    Set<Category> tags = new HashSet<>();
  }

  @Entity
  @Table(name = "orders")
  public static class Order {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    User customer;

    @Enumerated
    Status status;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    List<OrderItem> items = new ArrayList<>();

    @Version
    int version;
  }

  @Entity
  public static class OrderItem {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "order_id", foreignKey = @ForeignKey(name = "fk_item_order"))
    Order order;

    @ManyToOne
    Product product;

    @Column(name = "qty", check = @CheckConstraint(constraint = "qty > 0"))
    int quantity = 1;
  }
}
