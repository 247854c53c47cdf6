package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that may refer to a composite key. */
@Model(covers = {EMBEDDED_ID, MANY_TO_MANY, ONE_TO_MANY_JOIN_TABLE, ORDER_COLUMN})
public class CompositeForeignKeys {
  @Embeddable
  public record Code(String area, int number) {}

  @Entity
  public static class Item {
    @EmbeddedId
    Code code;

    @ManyToOne
    Item parent;

    @OneToMany(mappedBy = "parent")
    Set<Item> children = new HashSet<>();

    @ManyToMany
    Set<Item> related = new HashSet<>();

    @OneToMany
    @JoinTable(name = "item_parts")
    @OrderColumn
    List<Item> parts = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "kit_area", referencedColumnName = "area")
    @JoinColumn(name = "kit_number", referencedColumnName = "number")
    Set<Item> kit = new HashSet<>();

    @ElementCollection
    Set<String> labels = new HashSet<>();

    @ElementCollection
    @MapKeyJoinColumn(name = "other_area", referencedColumnName = "area")
    @MapKeyJoinColumn(name = "other_number", referencedColumnName = "number")
    Map<Item, Integer> distances = new HashMap<>();
  }
}
