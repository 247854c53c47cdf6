package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Type parameters for the key, a value and a reference. */
@Model(covers = {MAPPED_SUPERCLASS, GENERIC_CLASSES})
public class GenericSuperclass {
  @MappedSuperclass
  public abstract static class Tree<K, T extends Tree<K, T>> {
    @Id
    K id;

    @ManyToOne
    T parent;

    @OneToMany(mappedBy = "parent")
    Set<T> children = new HashSet<>();
  }

  @MappedSuperclass
  public abstract static class Labelled<K, V, T extends Labelled<K, V, T>> extends Tree<K, T> {
    @Column(nullable = false)
    V label;
  }

  @Entity
  public static class Area extends Labelled<String, String, Area> {
    int size;
  }

  @Entity
  public static class Level extends Labelled<Integer, BigDecimal, Level> {
    int height;
  }
}
