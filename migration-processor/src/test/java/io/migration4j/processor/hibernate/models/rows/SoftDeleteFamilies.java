package io.migration4j.processor.hibernate.models.rows;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.SoftDelete;

/** Marked rows of families of classes. */
@Model(covers = {SOFT_DELETE, JOINED, SINGLE_TABLE})
public class SoftDeleteFamilies {
  @MappedSuperclass
  @SoftDelete
  public abstract static class Kept {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Note extends Kept {
    String text;
  }

  @Entity
  @Inheritance(strategy = InheritanceType.JOINED)
  @SoftDelete
  public static class Animal {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Cat extends Animal {
    int lives;
  }

  @Entity
  @Inheritance
  @SoftDelete(columnName = "off")
  public static class Plant {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Tree extends Plant {
    int rings;
  }
}
