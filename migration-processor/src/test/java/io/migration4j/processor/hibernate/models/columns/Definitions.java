package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Definitions in SQL. */
@Model(covers = COLUMN_DEFINITION)
public class Definitions {
  @Entity
  public static class Thing {
    @Id
    @GeneratedValue
    Long id;

    @Column(columnDefinition = "varchar(17)")
    String type;

    @Column(columnDefinition = "integer not null")
    Integer required = 1;

    @Column(columnDefinition = "numeric(8,2) default 1.5")
    Double preset;

    @Column(columnDefinition = "varchar(9) default 'a' not null")
    String pair = "b";

    @Column(columnDefinition = "text")
    String text;

    @Column(columnDefinition = "smallint check (small > 0)", name = "small")
    short checked = 1;

    @Column(columnDefinition = "date default current_date")
    LocalDate day;

    @Column(columnDefinition = "varchar(5)", nullable = false, unique = true)
    String code;
  }

  @Entity
  public static class Part {
    @Id
    @Column(columnDefinition = "varchar(8)")
    String code;

    @ManyToOne
    @JoinColumn(columnDefinition = "varchar(8)")
    Part parent;

    @ElementCollection
    @Column(columnDefinition = "varchar(2)")
    Set<String> marks = new HashSet<>();
  }
}
