package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashMap;
import java.util.Map;

/** Embeddables as values, as keys and as both, with overrides of each side. */
@Model(covers = {MAP_KEY_COLUMN, ELEMENT_COLLECTION, ATTRIBUTE_OVERRIDE})
public class MapsOfEmbeddables {
  @Embeddable
  public record Point(int x, int y) {}

  @Embeddable
  public record Mark(@Column(nullable = false) String color, Integer weight) {}

  @Entity
  public static class Chart {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    Map<String, Point> named = new HashMap<>();

    @ElementCollection
    Map<Point, String> texts = new HashMap<>();

    @ElementCollection
    @AttributeOverride(name = "key.x", column = @Column(name = "col"))
    @AttributeOverride(name = "key.y", column = @Column(name = "line"))
    @AttributeOverride(name = "value.color", column = @Column(name = "rgb", length = 6))
    Map<Point, Mark> marks = new HashMap<>();
  }
}
