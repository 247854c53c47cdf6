package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collections and references of subclasses. */
@Model(covers = {SINGLE_TABLE, ELEMENT_COLLECTION, MANY_TO_MANY})
public class SingleTableCollections {
  @Inheritance
  @Entity
  public static class Post {
    @Id
    @GeneratedValue
    Long id;

    @OneToMany(mappedBy = "post")
    Set<Comment> comments = new HashSet<>();
  }

  @Entity
  public static class Article extends Post {
    @ElementCollection
    Set<String> tags = new HashSet<>();

    @ManyToMany
    Set<Article> sources = new HashSet<>();
  }

  @Entity
  public static class Gallery extends Post {
    @ElementCollection
    @OrderColumn
    List<String> pictures = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "gallery")
    Set<Article> texts = new HashSet<>();
  }

  @Entity
  public static class Comment {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    Post post;

    @ManyToOne
    Article about;
  }
}
