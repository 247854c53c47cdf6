package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Constraints that leave the columns alone. */
@Model(covers = BEAN_VALIDATION, settings = "hibernate.validator.apply_to_ddl=false")
public class ConstraintsSwitchedOff {
  @Entity
  public static class Person {
    @Id
    @GeneratedValue
    Long id;

    @NotNull
    @Size(max = 5)
    String name;

    @Min(1)
    int age = 1;
  }
}
