package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** The order of a key's columns is Hibernate's, whatever the order of the attributes. */
@Model(covers = {EMBEDDED_ID, ID_CLASS})
public class OrderedKeys {
  @Embeddable
  public record Wide(String zeta, long beta, short alpha, boolean flag) {}

  @Entity
  public static class Keyed {
    @EmbeddedId
    Wide wide;
  }

  @Entity
  public static class Referring {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Keyed keyed;

    @OneToMany
    Set<Keyed> many = new HashSet<>();
  }
}
