package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Sets have a key only where every column is required. */
@Model(covers = {ELEMENT_COLLECTION, ENUM_ORDINAL, ENUM_STRING})
public class SetsOfValues {
  public enum Tone {
    LOW,
    HIGH
  }

  @Entity
  public static class Song {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    Set<String> nullable = new HashSet<>();

    @ElementCollection
    @Column(nullable = false)
    Set<String> required = new HashSet<>();

    @ElementCollection
    Set<Tone> tones = new HashSet<>();

    @ElementCollection
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    Set<Tone> named = new HashSet<>();

    @ElementCollection
    Set<byte[]> parts = new HashSet<>();
  }
}
