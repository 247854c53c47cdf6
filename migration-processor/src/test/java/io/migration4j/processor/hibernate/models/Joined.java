package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A table a class, joined by the key. */
@Model(
    covers = {JOINED, FOREIGN_KEY_NAME},
    withOlderHibernate = true)
public class Joined {
  @Entity
  @Inheritance(strategy = InheritanceType.JOINED)
  public static class Payment {
    @Id
    @GeneratedValue
    Long id;

    long cents;
  }

  @Entity
  public static class CardPayment extends Payment {
    @Column(nullable = false)
    String number;
  }

  @Entity
  @PrimaryKeyJoinColumn(name = "payment_id", foreignKey = @ForeignKey(name = "fk_transfer"))
  public static class Transfer extends Payment {
    @Column(unique = true)
    String iban;

    @ManyToOne
    CardPayment replaces;
  }

  @Entity
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn(name = "kind")
  public abstract static class Document {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String title;
  }

  @Entity
  public static class Letter extends Document {
    String recipient;
  }
}
