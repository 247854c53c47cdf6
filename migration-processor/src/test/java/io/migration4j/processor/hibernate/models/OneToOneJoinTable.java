package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** One-to-one through a table between. */
@Model(covers = {ONE_TO_ONE, JOIN_TABLE_UNIQUE})
public class OneToOneJoinTable {
  @Entity
  public static class Ship {
    @Id
    @GeneratedValue
    Long id;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinTable(
        name = "ship_captain",
        joinColumns = @JoinColumn(name = "ship_id"),
        inverseJoinColumns = @JoinColumn(name = "captain_id"))
    Captain captain;
  }

  @Entity
  public static class Captain {
    @Id
    @GeneratedValue
    Long id;

    @OneToOne(mappedBy = "captain", fetch = FetchType.LAZY)
    Ship ship;
  }
}
