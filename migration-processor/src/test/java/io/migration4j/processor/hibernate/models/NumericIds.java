package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of other sizes as keys. */
@Model(covers = {SEQUENCE, NO_GENERATOR})
public class NumericIds {
  @Entity
  public static class Shorts {
    @Id
    @GeneratedValue
    Short id;
  }

  @Entity
  public static class Bytes {
    @Id
    byte id;
  }

  @Entity
  public static class Big {
    @Id
    @GeneratedValue
    BigInteger id;
  }

  @Entity
  public static class Exact {
    @Id
    @GeneratedValue
    @Column(precision = 12)
    BigDecimal id;
  }
}
