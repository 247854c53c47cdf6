package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Floating point numbers, with a precision too. */
@Model(covers = {BASIC_TYPES, PRECISION})
public class Floats {
  @Entity
  public static class Measure {
    @Id
    @GeneratedValue
    Long id;

    float single;
    Float singleBoxed;
    double twice;
    Double twiceBoxed;

    @Column(precision = 5)
    float five;

    @Column(precision = 7)
    Float seven;

    @Column(precision = 12)
    double twelve;

    @Column(precision = 15)
    Double fifteen;
  }
}
