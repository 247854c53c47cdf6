package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A discriminator in words of its own. */
@Model(covers = {SINGLE_TABLE, COLUMN_DEFINITION})
public class SingleTableDefinition {
  @DiscriminatorColumn(name = "sort", columnDefinition = "varchar(7) default 'base' not null")
  @DiscriminatorValue("base")
  @Inheritance
  @Entity
  public static class Entry {
    @Id
    @GeneratedValue
    Long id;
  }

  @DiscriminatorValue("special")
  @Entity
  public static class Special extends Entry {
    String reason;
  }
}
