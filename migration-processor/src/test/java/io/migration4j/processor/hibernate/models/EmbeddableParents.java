package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.Parent;

/** An embeddable that knows what it is in, which is no column. */
@Model(covers = NESTED_EMBEDDABLE)
public class EmbeddableParents {
  @Embeddable
  public static class Name {
    @Parent
    Owner owner;

    String first;
    String last;

    public Owner getOwner() {
      return owner;
    }

    public void setOwner(Owner owner) {
      this.owner = owner;
    }
  }

  @Entity
  public static class Owner {
    @Id
    @GeneratedValue
    Long id;

    Name name;
  }
}
