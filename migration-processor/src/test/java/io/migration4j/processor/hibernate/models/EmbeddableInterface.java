package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.TargetEmbeddable;

/** An attribute of an interface's type, whose embeddable is named. */
@Model(covers = NESTED_EMBEDDABLE, since = "7.0")
public class EmbeddableInterface {
  public interface Size {}

  @Embeddable
  public static class Centimeters implements Size {
    int length;
    int height;
  }

  @Entity
  public static class Parcel {
    @Id
    @GeneratedValue
    Long id;

    @Embedded
    @TargetEmbeddable(Centimeters.class)
    Size size;
  }
}
