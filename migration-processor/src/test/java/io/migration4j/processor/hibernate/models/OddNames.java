package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Names with apostrophes, dots, percent signs and hyphens. */
@Model(covers = QUOTED_NAMES)
public class OddNames {
  @Table(name = "`it's a table`")
  @Entity
  public static class Odd {
    @Id
    Long id;

    @Column(name = "`a.b`")
    String dot;

    @Column(name = "`50%`")
    String percent;

    @Column(name = "`x-y`", unique = true)
    String hyphen;

    @Column(name = "`it's`")
    String apostrophe;
  }
}
