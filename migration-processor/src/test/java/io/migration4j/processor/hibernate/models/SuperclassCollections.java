package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collections of a superclass have a table for each entity. */
@Model(covers = {MAPPED_SUPERCLASS, ELEMENT_COLLECTION, MANY_TO_MANY})
public class SuperclassCollections {
  @Entity
  public static class Label {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Sticker {
    @Id
    @GeneratedValue
    Long id;
  }

  @MappedSuperclass
  public abstract static class Labelled {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    Set<String> words = new HashSet<>();

    @ElementCollection
    @OrderColumn
    List<Integer> numbers = new ArrayList<>();

    @ManyToMany
    Set<Label> labels = new HashSet<>();

    @OneToMany
    Set<Sticker> owned = new HashSet<>();
  }

  @Entity
  public static class Photo extends Labelled {
    String file;
  }

  @Entity
  public static class Video extends Labelled {
    int seconds;
  }
}
