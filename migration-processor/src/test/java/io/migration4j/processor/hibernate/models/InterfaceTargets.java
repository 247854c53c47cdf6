package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Attributes of an interface's type, whose entity is named. */
@Model(covers = {MAPPED_SUPERCLASS, GENERIC_CLASSES})
public class InterfaceTargets {
  public interface Named {
    String name();
  }

  @Entity
  public static class Person implements Named {
    @Id
    @GeneratedValue
    Long id;

    String name;

    @ManyToOne(targetEntity = Person.class)
    Named boss;

    @ManyToMany(targetEntity = Person.class)
    Set<Named> friends = new HashSet<>();

    @Override
    public String name() {
      return name;
    }
  }
}
