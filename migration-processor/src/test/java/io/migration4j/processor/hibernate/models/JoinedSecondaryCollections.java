package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A joined subclass with a second table, maps and lists. */
@Model(covers = {JOINED, SECONDARY_TABLE, ELEMENT_COLLECTION, MAP_KEY_ENUM})
public class JoinedSecondaryCollections {
  @Inheritance(strategy = InheritanceType.JOINED)
  @Entity
  public abstract static class Media {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    Map<FetchType, String> titles = new HashMap<>();
  }

  @SecondaryTable(name = "book_extra", uniqueConstraints = @UniqueConstraint(columnNames = "isbn"))
  @Entity
  public static class Book extends Media {
    @Column(table = "book_extra", length = 13)
    String isbn;

    @ElementCollection
    @OrderColumn(name = "n")
    List<String> chapters = new ArrayList<>();
  }
}
