package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Keys that grow from parent to child to grandchild. */
@Model(covers = {ID_CLASS, DERIVED_IDENTITY})
public class IdClassChain {
  public record FloorId(Long building, int level) {}

  public record RoomId(FloorId floor, String door) {}

  @Entity
  public static class Building {
    @Id
    @GeneratedValue
    Long id;
  }

  @IdClass(FloorId.class)
  @Entity
  public static class Floor {
    @Id
    @ManyToOne
    Building building;

    @Id
    @Column(name = "floor_level")
    int level;
  }

  @IdClass(RoomId.class)
  @Entity
  public static class Room {
    @Id
    @ManyToOne
    @JoinColumn(name = "building", referencedColumnName = "building_id")
    @JoinColumn(name = "floor_number", referencedColumnName = "floor_level")
    Floor floor;

    @Id
    @Column(length = 4)
    String door;

    int seats;
  }
}
