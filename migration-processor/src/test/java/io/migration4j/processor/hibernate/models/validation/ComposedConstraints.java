package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A constraint made of others. */
@Model(covers = BEAN_VALIDATION)
public class ComposedConstraints {
  @Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @NotNull
  @Size(min = 1, max = 5)
  public @interface Zip {
    String message() default "no zip";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @Zip
  @Pattern(regexp = ".*")
  public @interface CityZip {
    String message() default "no zip";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  @Entity
  public static class Address {
    @Id
    @GeneratedValue
    Long id;

    @Zip
    String zip;

    @CityZip
    String cityZip;
  }
}
