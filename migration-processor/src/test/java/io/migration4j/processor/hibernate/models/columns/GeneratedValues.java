package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

/** Values that the database or Hibernate gives, in columns like all others. */
@Model(covers = GENERATED)
public class GeneratedValues {
  @Entity
  @Table(name = "orders")
  public static class Order {
    @Id
    @GeneratedValue
    Long id;

    @Generated
    @ColumnDefault("5")
    Integer five;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(columnDefinition = "integer default 1")
    Integer counted;

    @Generated(sql = "'a'")
    String written;

    @Generated(event = EventType.INSERT, writable = true)
    @ColumnDefault("9")
    Integer writable;
  }
}
