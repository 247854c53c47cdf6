package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.io.Serializable;

/** Several ids without a class of their own: the entity itself is the key. */
@Model(covers = ID_CLASS)
public class IdsWithoutClass {
  @Entity
  public static class Setting implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @Column(length = 20)
    String section;

    @Id
    @Column(length = 20)
    String key;

    String text;
  }
}
