package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;

/** Constraints of groups that are not asked for. */
@Model(covers = BEAN_VALIDATION)
public class Groups {
  public interface Draft {}

  public interface Ddl {}

  @Entity
  public static class Paper {
    @Id
    @GeneratedValue
    Long id;

    @NotNull(groups = Draft.class)
    String later;

    @Size(
        max = 7,
        groups = {Draft.class, Default.class})
    String pair;

    @NotNull
    String always;

    @Size(max = 9, groups = Ddl.class)
    String ddl;
  }
}
