package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.Range;

/** Constraints on columns whose names differ from the attributes. */
@Model(covers = BEAN_VALIDATION, settings = "migration.naming=spring")
public class ConstraintsWithNames {
  @Entity
  public static class Person {
    @Id
    @GeneratedValue
    Long id;

    @Min(18)
    @Column(name = "Years")
    int age = 20;

    @Range(min = 1, max = 3)
    @Column(name = "`Class`")
    int level = 1;

    @Max(10)
    int userRank;
  }
}
