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

/** Collections of joined subclasses, deleted with their rows. */
@Model(covers = {JOINED, ELEMENT_COLLECTION, ONE_TO_MANY, FOREIGN_KEY_ACTION})
public class JoinedCollections {
  @Inheritance(strategy = InheritanceType.JOINED)
  @Entity
  public abstract static class Node {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Folder parent;
  }

  @OnDelete(action = OnDeleteAction.CASCADE)
  @Entity
  public static class Folder extends Node {
    @OneToMany(mappedBy = "parent")
    List<Node> nodes = new ArrayList<>();

    @ElementCollection
    @OnDelete(action = OnDeleteAction.CASCADE)
    Set<String> labels = new HashSet<>();
  }

  @OnDelete(action = OnDeleteAction.CASCADE)
  @Entity
  public static class File extends Node {
    @OneToMany
    @JoinColumn(name = "file_id")
    Set<Version> versions = new HashSet<>();
  }

  @Entity
  public static class Version {
    @Id
    @GeneratedValue
    Long id;

    int number;
  }
}
