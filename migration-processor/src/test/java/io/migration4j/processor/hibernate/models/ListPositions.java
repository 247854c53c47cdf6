package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.ListIndexBase;

/** Positions that begin at another number, are required, or have a definition. */
@Model(covers = {ORDER_COLUMN, LIST_INDEX_BASE, ELEMENT_COLLECTION})
public class ListPositions {
  @Entity
  public static class Playlist {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    @OrderColumn(name = "at")
    @ListIndexBase(1)
    List<String> songs = new ArrayList<>();

    @ElementCollection
    @OrderColumn(name = "pos", nullable = false)
    List<Integer> lengths = new ArrayList<>();

    @ElementCollection
    @OrderColumn(columnDefinition = "integer default 0")
    List<String> notes = new ArrayList<>();

    @ElementCollection
    @OrderColumn
    String[] tags = new String[0];
  }
}
