package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

/** A row that may be missing has no foreign key. */
@Model(covers = NO_CONSTRAINT)
public class IgnoredReferences {
  @Entity
  public static class Old {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class New {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @NotFound(action = NotFoundAction.IGNORE)
    Old old;
  }
}
