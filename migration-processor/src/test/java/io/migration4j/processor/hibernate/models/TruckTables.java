package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Subclasses of a single table with tables of their own. */
@Model(covers = {SINGLE_TABLE, SECONDARY_TABLE})
public class TruckTables {
  @Inheritance
  @Entity
  public static class Vehicle {
    @Id
    @GeneratedValue
    Long id;
  }

  @SecondaryTable(
      name = "truck_details",
      pkJoinColumns = @PrimaryKeyJoinColumn(name = "truck_id"),
      foreignKey = @ForeignKey(name = "fk_truck_details"))
  @Entity
  public static class Truck extends Vehicle {
    @Column(table = "truck_details", nullable = false)
    int load;

    @ManyToOne
    @JoinColumn(table = "truck_details", name = "trailer_id")
    Vehicle trailer;
  }
}
