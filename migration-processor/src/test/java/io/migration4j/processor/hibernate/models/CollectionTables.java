package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Collection tables with all that may be said of a table. */
@Model(
    covers = {
      ELEMENT_COLLECTION,
      UNIQUE,
      INDEX,
      FOREIGN_KEY_NAME,
      FOREIGN_KEY_ACTION,
      NO_CONSTRAINT,
      COLUMN_UNIQUE
    })
public class CollectionTables {
  @Entity
  public static class Reader {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    @CollectionTable(
        name = "reader_words",
        joinColumns = @JoinColumn(name = "reader"),
        foreignKey = @ForeignKey(name = "fk_words"),
        indexes = @Index(name = "ix_word", columnList = "word desc"),
        uniqueConstraints =
            @UniqueConstraint(
                name = "uq_words",
                columnNames = {"word", "reader"}))
    @Column(name = "word", length = 30)
    List<String> words = new ArrayList<>();

    @ElementCollection
    @CollectionTable(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    List<String> free = new ArrayList<>();

    @ElementCollection
    @OnDelete(action = OnDeleteAction.CASCADE)
    List<String> gone = new ArrayList<>();

    @ElementCollection
    @Column(unique = true)
    Set<String> nicks = new HashSet<>();

    @ElementCollection
    @Column(check = @CheckConstraint(constraint = "marks > 0"))
    List<Integer> marks = new ArrayList<>();
  }
}
