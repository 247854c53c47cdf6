package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Checks and comments on columns that refer. */
@Model(
    covers = {FOREIGN_KEY_NAME, COMMENT, COLUMN_CHECK},
    since = "7.0")
public class JoinColumnOptions {
  @Table(name = "checked_references", comment = "who refers")
  @Entity
  public static class Reference {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @JoinColumn(
        name = "other_id",
        comment = "the other",
        check = @CheckConstraint(constraint = "other_id > 0"))
    Reference other;

    @ManyToMany
    @JoinTable(
        name = "reference_links",
        comment = "between references",
        check = @CheckConstraint(name = "ck_links", constraint = "links_id > 0"))
    Set<Reference> links = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "reference_words")
    @Column(comment = "a word")
    Set<String> words = new HashSet<>();
  }
}
