package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;

/** Three embeddables deep, each path overridden in part. */
@Model(covers = {NESTED_EMBEDDABLE, ATTRIBUTE_OVERRIDE})
public class EmbeddableDeep {
  @Embeddable
  public static class Degree {
    int whole;

    @Column(precision = 5, scale = 2)
    BigDecimal minutes;
  }

  @Embeddable
  public static class Position {
    @AttributeOverride(name = "whole", column = @Column(name = "lat_whole"))
    @AttributeOverride(name = "minutes", column = @Column(name = "lat_minutes"))
    Degree latitude;

    @AttributeOverride(name = "whole", column = @Column(name = "long_whole"))
    @AttributeOverride(name = "minutes", column = @Column(name = "long_minutes"))
    Degree longitude;
  }

  @Embeddable
  public static class Spot {
    Position position;

    @Column(length = 20)
    String label;
  }

  @Entity
  public static class Hike {
    @Id
    @GeneratedValue
    Long id;

    Spot start;

    @AttributeOverride(name = "position.latitude.whole", column = @Column(name = "end_lat_w"))
    @AttributeOverride(
        name = "position.latitude.minutes",
        column = @Column(name = "end_lat_m", precision = 7, scale = 3))
    @AttributeOverride(name = "position.longitude.whole", column = @Column(name = "end_long_w"))
    @AttributeOverride(name = "position.longitude.minutes", column = @Column(name = "end_long_m"))
    @AttributeOverride(name = "label", column = @Column(name = "end_label", nullable = false))
    Spot finish;
  }
}
