package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.*;

/** Constraints on the elements of collections. */
@Model(covers = BEAN_VALIDATION)
public class ElementConstraints {
  @Entity
  public static class Box {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    Set<@NotNull @Size(max = 9) String> texts = new HashSet<>();

    @ElementCollection
    Map<@Size(max = 4) String, @Min(2) Integer> counts = new HashMap<>(Map.of("a", 2));

    @ElementCollection
    @OrderColumn
    List<@NotBlank String> lines = new ArrayList<>();
  }
}
