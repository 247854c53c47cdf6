package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Enums by a value of theirs. */
@Model(covers = ENUMERATED_VALUE, since = "7.0")
public class EnumeratedValues {
  public enum Letter {
    A("a"),
    B("it's");

    @EnumeratedValue
    final String text;

    Letter(String text) {
      this.text = text;
    }
  }

  public enum Number {
    ONE(10),
    TWO(-20);

    @EnumeratedValue
    final short number;

    Number(int number) {
      this.number = (short) number;
    }
  }

  @Entity
  public static class Mark {
    @Id
    @GeneratedValue
    Long id;

    @Enumerated(EnumType.STRING)
    Letter letter;

    Number number;

    @Column(nullable = false)
    Number required;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    Set<Letter> letters = new HashSet<>();
  }
}
