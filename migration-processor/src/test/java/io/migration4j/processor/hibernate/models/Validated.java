package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.hibernate.validator.constraints.Length;
import org.hibernate.validator.constraints.Range;

/** Constraints of Bean Validation change columns. */
@Model(covers = BEAN_VALIDATION, withOlderHibernate = true)
public class Validated {
  @Embeddable
  public static class Address {
    @NotNull
    String city;

    @Size(max = 10)
    String zip;
  }

  @Entity
  public static class Person {
    @Id
    @GeneratedValue
    Long id;

    @NotNull
    @Size(max = 80)
    String name;

    @NotBlank
    String nick;

    @Min(18)
    @Max(150)
    int age = 20;

    @Range(min = 1, max = 9)
    Integer digit;

    @Digits(integer = 6, fraction = 2)
    BigDecimal money;

    @Length(max = 33)
    String text;

    @Valid
    @NotNull
    Address address;

    @NotNull
    @ManyToOne
    Country country;
  }

  @Entity
  public static class Country {
    @Id
    @Size(max = 2)
    String code;
  }
}
