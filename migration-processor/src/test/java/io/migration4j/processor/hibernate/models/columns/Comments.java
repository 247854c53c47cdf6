package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Comment;

/** Comments on tables and columns, with quotes. */
@Model(covers = COMMENT)
@SuppressWarnings({"deprecation", "removal"})
public class Comments {
  @Entity
  @Comment("people; of all kinds")
  public static class Person {
    @Id
    @GeneratedValue
    Long id;

    @Comment("how the person is called")
    String name;

    @Column(comment = "in full years")
    Integer age;

    @ManyToOne
    @Comment("the boss")
    Person boss;

    @ElementCollection
    @Comment("one of them")
    Set<String> nicks = new HashSet<>();

    @ManyToMany
    @JoinTable(comment = "friends of friends")
    Set<Person> friends = new HashSet<>();
  }

  @Entity
  @Table(comment = "a house")
  @SecondaryTable(name = "house_plan", comment = "how it is built")
  public static class House {
    @Id
    @GeneratedValue
    Long id;

    @Column(table = "house_plan")
    String plan;
  }

  @Embeddable
  public static class Point {
    @Comment("to the right")
    int x;

    int y;
  }

  @Entity
  public static class Spot {
    @Id
    @GeneratedValue
    Long id;

    Point point;
  }
}
