package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.ListIndexBase;

/** Positions of entities: in the child's table, in a join table, both ways. */
@Model(covers = {ORDER_COLUMN, LIST_INDEX_BASE, ONE_TO_MANY, ONE_TO_MANY_JOIN_TABLE, MANY_TO_MANY})
public class ListsOfEntities {
  @Entity
  public static class Album {
    @Id
    @GeneratedValue
    Long id;

    @OneToMany
    @JoinColumn(name = "album_id")
    @OrderColumn(name = "album_pos")
    @ListIndexBase(10)
    List<Track> tracks = new ArrayList<>();

    @OneToMany(mappedBy = "bonusOf")
    @OrderColumn(name = "bonus_pos")
    List<Track> bonus = new ArrayList<>();

    @OneToMany
    @OrderColumn
    List<Track> hidden = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "album_best")
    @OrderColumn(name = "chart")
    @ListIndexBase(1)
    List<Track> best = new ArrayList<>();
  }

  @Entity
  public static class Track {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Album bonusOf;

    @ManyToMany(mappedBy = "best")
    Set<Album> albums = new HashSet<>();
  }
}
