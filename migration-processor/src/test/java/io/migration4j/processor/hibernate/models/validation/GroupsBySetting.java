package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Constraints of the groups that a setting names for the DDL. */
@Model(
    covers = BEAN_VALIDATION,
    settings = "org.hibernate.validator.group.ddl="
        + "io.migration4j.processor.hibernate.models.validation.GroupsBySetting$Ddl,"
        + "io.migration4j.processor.hibernate.models.validation.GroupsBySetting$More")
public class GroupsBySetting {
  public interface Ddl {}

  public interface More {}

  @Entity
  public static class Paper {
    @Id
    @GeneratedValue
    Long id;

    @NotNull
    String usual;

    @NotNull(groups = Ddl.class)
    @Size(max = 9, groups = More.class)
    String asked;

    @Max(value = 5, groups = Ddl.class)
    int stars;
  }
}
