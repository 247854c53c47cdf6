package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.Instant;
import java.util.UUID;

/** Tables a class with keys that are UUIDs or composite. */
@Model(covers = {TABLE_PER_CLASS, UUID_ID, EMBEDDED_ID})
public class PerClassIdentifiers {
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  @Entity
  public abstract static class Signal {
    @Id
    @GeneratedValue
    UUID id;

    @Column(nullable = false)
    Instant at;
  }

  @Entity
  public static class Light extends Signal {
    int lumen;
  }

  @Embeddable
  public record Spot(int row, int col) {}

  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  @Entity
  public static class Tile {
    @EmbeddedId
    @AttributeOverride(name = "row", column = @Column(name = "tile_row"))
    @AttributeOverride(name = "col", column = @Column(name = "tile_col"))
    Spot spot;
  }

  @Entity
  public static class Wall extends Tile {
    @ManyToOne
    Wall next;
  }
}
