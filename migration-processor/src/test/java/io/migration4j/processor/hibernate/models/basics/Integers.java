package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigInteger;

/** Whole numbers of each size. */
@Model(covers = {BASIC_TYPES, BIG_INTEGER})
public class Integers {
  @Entity
  public static class Count {
    @Id
    @GeneratedValue
    Long id;

    byte tiny;
    Byte tinyBoxed;
    short small;
    Short smallBoxed;
    int plain;
    Integer boxed;
    long big;
    Long bigBoxed;
    BigInteger huge;

    @Column(precision = 20)
    BigInteger twenty;
  }
}
