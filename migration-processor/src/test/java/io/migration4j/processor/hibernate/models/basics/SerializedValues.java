package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.io.Serializable;

/** Objects that are written as their bytes. */
@Model(covers = {BASIC_TYPES, BYTES})
public class SerializedValues {
  public static class Shape implements Serializable {
    private static final long serialVersionUID = 1L;
    int edges;
  }

  @Entity
  public static class Drawing {
    @Id
    @GeneratedValue
    Long id;

    Shape shape;

    @Column(length = 5000)
    Serializable anything;
  }
}
