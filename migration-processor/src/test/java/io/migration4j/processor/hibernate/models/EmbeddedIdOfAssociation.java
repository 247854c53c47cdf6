package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.io.Serializable;

/** A reference to another row inside the key. */
@Model(covers = {EMBEDDED_ID, DERIVED_IDENTITY})
public class EmbeddedIdOfAssociation {
  @Entity
  public static class Author {
    @Id
    @GeneratedValue
    Long id;
  }

  @Embeddable
  public static class WorkId implements Serializable {
    private static final long serialVersionUID = 1L;

    @ManyToOne
    @JoinColumn(name = "author")
    Author author;

    @Column(length = 40)
    String title;

    @Override
    public boolean equals(Object other) {
      return other instanceof WorkId id && id.title.equals(title);
    }

    @Override
    public int hashCode() {
      return title.hashCode();
    }
  }

  @Entity
  public static class Work {
    @EmbeddedId
    WorkId id;

    int pages;
  }
}
