package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.LocalDate;

/** A secondary table beside joined ones, and an embeddable moved into it. */
@Model(covers = {SECONDARY_TABLE, JOINED, ATTRIBUTE_OVERRIDE})
public class SecondaryTableJoined {
  @Embeddable
  public static class Dates {
    LocalDate first;
    LocalDate last;
  }

  @Inheritance(strategy = InheritanceType.JOINED)
  @Entity
  public static class Work {
    @Id
    @GeneratedValue
    Long id;
  }

  @SecondaryTable(name = "novel_dates")
  @Entity
  public static class Novel extends Work {
    int pages;

    @AttributeOverride(name = "first", column = @Column(name = "printed", table = "novel_dates"))
    @AttributeOverride(name = "last", column = @Column(name = "sold", table = "novel_dates"))
    Dates dates;
  }
}
