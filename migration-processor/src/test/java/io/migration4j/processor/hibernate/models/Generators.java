package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.UUID;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;

/** Each way to number rows. */
@Model(
    covers = {IDENTITY, SEQUENCE, TABLE_GENERATOR, UUID_ID, CUSTOM_GENERATOR, NO_GENERATOR},
    withOlderHibernate = true)
public class Generators {
  @Entity
  public static class Auto {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Identity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;
  }

  @Entity
  public static class ShortIdentity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Short id;
  }

  @Entity
  public static class Sequenced {
    @Id
    @GeneratedValue(generator = "seq")
    @SequenceGenerator(
        name = "seq",
        sequenceName = "My_Numbers",
        initialValue = 1000,
        allocationSize = 10)
    long id;
  }

  @Entity
  public static class One {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "one")
    @SequenceGenerator(name = "one", allocationSize = 1)
    int id;
  }

  @Entity
  public static class Tabled {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE)
    Long id;
  }

  @Entity
  public static class TabledToo {
    @Id
    @GeneratedValue(generator = "own")
    @TableGenerator(
        name = "own",
        table = "counters",
        pkColumnName = "who",
        valueColumnName = "num",
        pkColumnValue = "tabled",
        initialValue = 100,
        allocationSize = 5)
    Long id;
  }

  @Entity
  @SuppressWarnings({"deprecation", "removal"})
  public static class Forced {
    @Id
    @GeneratedValue(generator = "forced")
    @GenericGenerator(
        name = "forced",
        type = SequenceStyleGenerator.class,
        parameters = {
          @Parameter(name = "sequence_name", value = "forced_numbers"),
          @Parameter(name = "force_table_use", value = "true"),
          @Parameter(name = "initial_value", value = "7")
        })
    Long id;
  }

  @Entity
  public static class Uuids {
    @Id
    @GeneratedValue
    UUID id;
  }

  @Entity
  public static class TimeUuids {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.TIME)
    String id;
  }

  @Entity
  public static class Assigned {
    @Id
    @Column(length = 12)
    String code;
  }
}
