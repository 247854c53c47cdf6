package io.migration4j.processor.hibernate.models.audit;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.envers.Audited;

/** Audit rows with the revision that ends them. */
@Model(
    covers = ENVERS,
    settings = {
      "org.hibernate.envers.audit_strategy=org.hibernate.envers.strategy.ValidityAuditStrategy",
      "org.hibernate.envers.audit_strategy_validity_store_revend_timestamp=true"
    })
public class AuditValidity {
  @Entity
  @Audited
  public static class Item {
    @Id
    @GeneratedValue
    Long id;

    String name;
  }

  @Entity
  @Audited
  @Inheritance(strategy = InheritanceType.JOINED)
  public static class Animal {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  @Audited
  public static class Cat extends Animal {
    int lives;
  }
}
