package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A column that is written by one attribute and read by two others. */
@Model(covers = {NON_KEY_REFERENCE, COMMENT})
public class ReusedColumns {
  @Entity
  public static class Zone {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Address {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @JoinColumn(name = "zone_id")
    Zone zone;

    @Column(name = "zone_id", insertable = false, updatable = false)
    Long zoneNumber;

    @ManyToOne
    @JoinColumn(name = "zone_id", insertable = false, updatable = false)
    Zone sameZone;
  }
}
