package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Names in quotes, reserved words, and letters that fold. */
@Model(
    covers = {QUOTED_NAMES, RESERVED_WORDS},
    withOlderHibernate = true)
public class Quoted {
  @Entity
  @Table(name = "`Order`", indexes = @Index(columnList = "`Group`"))
  public static class Order {
    @Id
    @GeneratedValue
    Long id;

    @Column(name = "`Group`", unique = true)
    String group;

    @Column(name = "\"select\"")
    String select;

    @Column(name = "Mixed_Case")
    String mixed;

    @Column(name = "`with space`", check = @CheckConstraint(constraint = "\"with space\" <> ''"))
    String space;

    @ManyToOne
    @JoinColumn(name = "`Parent Id`")
    Order parent;
  }
}
