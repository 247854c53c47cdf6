package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sets and lists of embeddables that refer to entities and hold others. */
@Model(covers = {ELEMENT_COLLECTION, NESTED_EMBEDDABLE, ASSOCIATION_OVERRIDE})
public class EmbeddableSets {
  @Entity
  public static class Tag {
    @Id
    @GeneratedValue
    Long id;
  }

  @Embeddable
  public static class Detail {
    @Column(nullable = false)
    String text;

    @Column(nullable = false)
    int number;
  }

  @Embeddable
  public static class Line {
    @ManyToOne(optional = false)
    @JoinColumn(name = "tag_id")
    Tag tag;

    Detail detail;
  }

  @Entity
  public static class Bill {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    Set<Line> set = new HashSet<>();

    @ElementCollection
    Set<Detail> details = new HashSet<>();

    @ElementCollection
    @OrderColumn
    @AssociationOverride(
        name = "tag",
        joinColumns = @JoinColumn(name = "label_id"),
        foreignKey = @ForeignKey(name = "fk_label"))
    List<Line> list = new ArrayList<>();
  }
}
