package com.example.lab;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** In the language of Java 21: patterns of records in a switch. */
@Entity
public class Sample {
  @Id
  @GeneratedValue
  Long id;

  @ManyToOne
  Sensor sensor;

  int measure() {
    return switch (sensor.part) {
      case Sensor.Wire(int length) when length > 100 -> 100;
      case Sensor.Wire(var length) -> length;
      case Sensor.Lens(int width) -> width;
    };
  }
}
