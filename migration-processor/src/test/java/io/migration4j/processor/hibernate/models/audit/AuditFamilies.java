package io.migration4j.processor.hibernate.models.audit;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.hibernate.envers.RelationTargetAuditMode;

/** Audited families of classes, and targets that are not audited. */
@Model(covers = ENVERS)
public class AuditFamilies {
  @MappedSuperclass
  @Audited
  public abstract static class Kept {
    @Id
    @GeneratedValue
    Long id;

    String name;
  }

  @Entity
  @Audited
  @Inheritance
  public static class Animal extends Kept {
    int age;
  }

  @Entity
  @Audited
  public static class Cat extends Animal {
    int lives;

    @Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED)
    @ManyToOne
    Owner owner;
  }

  @Entity
  public static class Owner {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  @Audited
  @AuditOverride(forClass = Kept.class, name = "name", isAudited = false)
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  public static class Stone extends Kept {
    int weight;
  }

  @Entity
  @Audited
  public static class Gem extends Stone {
    int carat;
  }
}
