package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Constraints that are checked when a row is written, and leave the columns alone. */
@Model(covers = BEAN_VALIDATION, settings = "jakarta.persistence.validation.mode=callback")
public class CallbackOnly {
  @Entity
  public static class Person {
    @Id
    @GeneratedValue
    Long id;

    @NotNull
    @Size(max = 5)
    String name;
  }
}
