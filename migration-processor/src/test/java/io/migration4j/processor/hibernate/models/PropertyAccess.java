package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Mapped by its getters, with one field among them. */
@Model(covers = {NESTED_CLASSES, BASIC_TYPES})
public class PropertyAccess {
  @Access(AccessType.PROPERTY)
  @Entity
  public static class Person {
    private Long number;
    private String name;

    @Access(AccessType.FIELD)
    private int age;

    @Id
    @GeneratedValue
    @Column(name = "person_number")
    public Long getNumber() {
      return number;
    }

    public void setNumber(Long number) {
      this.number = number;
    }

    @Column(name = "full_name", length = 77)
    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    @Transient
    public String getTitle() {
      return name + age;
    }
  }
}
