package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;

/** Constraints inside of values, and on them. */
@Model(covers = BEAN_VALIDATION)
public class EmbeddedConstraints {
  @Embeddable
  public static class Zip {
    @NotNull
    @Size(max = 5)
    String code;
  }

  @Embeddable
  public static class Address {
    @NotNull
    String city;

    @Size(max = 40)
    String street;

    Zip zip;

    @Min(1)
    int number = 1;
  }

  @Entity
  public static class House {
    @Id
    @GeneratedValue
    Long id;

    @Valid
    Address plain;

    @Valid
    @NotNull
    @AttributeOverride(name = "city", column = @Column(name = "town"))
    @AttributeOverride(name = "street", column = @Column(name = "road"))
    @AttributeOverride(name = "zip.code", column = @Column(name = "post"))
    @AttributeOverride(name = "number", column = @Column(name = "no"))
    Address required;

    @ElementCollection
    @Valid
    Set<Address> others = new HashSet<>();
  }
}
