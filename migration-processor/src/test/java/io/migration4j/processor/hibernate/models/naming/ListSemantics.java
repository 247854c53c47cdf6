package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Bag;

/** Lists that keep their order because the setting says so. */
@Model(
    covers = {ORDER_COLUMN, NAMING_STRATEGY},
    settings = "hibernate.mapping.default_list_semantics=LIST")
public class ListSemantics {
  @Entity
  public static class Playlist {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    List<String> songs = new ArrayList<>();

    @OneToMany
    List<Playlist> parts = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "other_lists")
    List<Playlist> others = new ArrayList<>();

    @ElementCollection
    @Bag
    List<String> bag = new ArrayList<>();
  }
}
