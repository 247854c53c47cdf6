package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Constraints on getters. */
@Model(covers = BEAN_VALIDATION)
public class GetterConstraints {
  @Entity
  @Access(AccessType.PROPERTY)
  public static class Person {
    Long id;
    String name;
    int age = 3;

    @Id
    @GeneratedValue
    public Long getId() {
      return id;
    }

    public void setId(Long id) {
      this.id = id;
    }

    @NotNull
    @Size(max = 15)
    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    @Min(3)
    @Column(name = "years")
    public int getAge() {
      return age;
    }

    public void setAge(int age) {
      this.age = age;
    }
  }
}
