package com.example.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;

/** In the language of Java 17. */
@Entity
public class Sensor {
  /** Where it hangs. */
  @Embeddable
  public record Place(@Column(nullable = false) String room, int height) {}

  /** What it is made of. */
  public sealed interface Part permits Wire, Lens {}

  /** A part. */
  public record Wire(int length) implements Part {}

  /** A part. */
  public record Lens(int width) implements Part {}

  @Id
  @GeneratedValue
  Long id;

  Place place;

  @Transient
  Part part;

  String describe() {
    return part instanceof Wire wire ? """
        a wire of %d""".formatted(wire.length()) : "a lens";
  }
}
