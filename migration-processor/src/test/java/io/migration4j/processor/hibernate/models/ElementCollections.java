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
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.annotations.SortNatural;

/** Values in tables of their own. */
@Model(
    covers = {
      ELEMENT_COLLECTION,
      MAP_KEY_COLUMN,
      MAP_KEY_ENUM,
      MAP_KEY_JOIN,
      ORDER_COLUMN,
      ATTRIBUTE_OVERRIDE
    },
    withOlderHibernate = true)
public class ElementCollections {
  public enum Day {
    MON,
    TUE
  }

  @Embeddable
  public static class Address {
    @Column(nullable = false)
    String street;

    String city;
  }

  @Entity
  public static class Person {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    Set<String> nicknames = new HashSet<>();

    @ElementCollection
    List<String> bag = new ArrayList<>();

    @ElementCollection
    @OrderColumn
    List<String> ordered = new ArrayList<>();

    @ElementCollection
    @OrderColumn(name = "pos", nullable = false)
    List<String> positioned = new ArrayList<>();

    @ElementCollection
    @MapKeyColumn(name = "lang", length = 2)
    Map<String, String> titles = new HashMap<>();

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    Map<Day, Integer> hours = new HashMap<>();

    @ElementCollection
    @Enumerated(EnumType.STRING)
    Set<Day> days = new HashSet<>();

    @ElementCollection
    @SortNatural
    SortedSet<Integer> numbers = new TreeSet<>();

    @ElementCollection
    @CollectionTable(
        name = "homes",
        joinColumns =
            @JoinColumn(name = "owner_id", foreignKey = @ForeignKey(name = "fk_home_owner")),
        uniqueConstraints = @UniqueConstraint(columnNames = {"owner_id", "city"}))
    @AttributeOverride(name = "city", column = @Column(name = "city", length = 50))
    Set<Address> homes = new HashSet<>();

    @ElementCollection
    Map<String, Address> named = new HashMap<>();

    @ElementCollection
    @MapKeyJoinColumn(name = "friend_id")
    Map<Person, String> friends = new HashMap<>();

    @ElementCollection
    @CollectionTable(indexes = @Index(columnList = "word"))
    @Column(name = "word", nullable = false)
    List<String> words = new ArrayList<>();
  }
}
