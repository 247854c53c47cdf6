package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.LocalDate;

/** A composite key from a superclass, in joined tables. */
@Model(covers = {ID_CLASS, MAPPED_SUPERCLASS, JOINED})
public class IdClassOfSuperclass {
  public record VersionId(String code, int number) {}

  @IdClass(VersionId.class)
  @MappedSuperclass
  public abstract static class Versioned {
    @Id
    @Column(length = 10)
    String code;

    @Id
    int number;
  }

  @Inheritance(strategy = InheritanceType.JOINED)
  @Entity
  public static class Document extends Versioned {
    String title;
  }

  @Entity
  public static class Contract extends Document {
    LocalDate signed;
  }
}
