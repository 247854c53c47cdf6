package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.Set;

/** What must not be empty. */
@Model(covers = BEAN_VALIDATION)
public class NotNulls {
  @Entity
  public static class Person {
    @Id
    @GeneratedValue
    Long id;

    @NotNull
    String plain;

    @NotBlank
    String blank;

    @NotEmpty
    String empty;

    @NotNull
    Integer number;

    @NotNull
    @ManyToOne
    Country country;

    @NotNull
    @Enumerated(EnumType.STRING)
    EnumType type;

    @NotEmpty
    @ElementCollection
    Set<String> tags = new HashSet<>(Set.of("a"));
  }

  @Entity
  public static class Country {
    @Id
    @GeneratedValue
    Long id;

    @NotNull
    @Column(nullable = true)
    String name;
  }
}
