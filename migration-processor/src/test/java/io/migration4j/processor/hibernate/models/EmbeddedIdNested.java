package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** An embeddable in the embeddable that is the key. */
@Model(covers = {EMBEDDED_ID, NESTED_EMBEDDABLE})
public class EmbeddedIdNested {
  @Embeddable
  public record Range(int low, int high) {}

  @Embeddable
  public record SlotId(String hall, Range rows) {}

  @Entity
  public static class Slot {
    @EmbeddedId
    SlotId id;

    String name;
  }
}
