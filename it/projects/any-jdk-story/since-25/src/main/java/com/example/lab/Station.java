package com.example.lab;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import module java.base;

/** In the language of Java 25: a module imported, and a check before the constructor of the superclass. */
@Entity
public class Station extends Site {
  @Id
  String code;

  LocalDate opened;

  protected Station() {}

  Station(String code) {
    if (code.isBlank()) {
      throw new IllegalArgumentException("A station has a code");
    }
    super(code.length());
    this.code = code;
  }
}
