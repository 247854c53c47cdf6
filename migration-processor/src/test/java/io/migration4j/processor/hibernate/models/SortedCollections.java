package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.annotations.SortNatural;

/** Sorted sets and maps, and ones that are ordered as they are read. */
@Model(covers = {ELEMENT_COLLECTION, MANY_TO_MANY, ONE_TO_MANY})
public class SortedCollections {
  @Entity
  public static class Register {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    @SortNatural
    SortedSet<String> words = new TreeSet<>();

    @ElementCollection
    @SortNatural
    SortedMap<String, Integer> pages = new TreeMap<>();

    @ElementCollection
    @OrderBy
    Set<String> ordered = new LinkedHashSet<>();

    @ManyToMany
    @OrderBy("title desc")
    Set<Chapter> chapters = new LinkedHashSet<>();

    @OneToMany(mappedBy = "register")
    @SortNatural
    SortedSet<Chapter> sorted = new TreeSet<>();
  }

  @Entity
  public static class Chapter implements Comparable<Chapter> {
    @Id
    @GeneratedValue
    Long id;

    String title;

    @ManyToOne
    Register register;

    @Override
    public int compareTo(Chapter other) {
      return title.compareTo(other.title);
    }
  }
}
