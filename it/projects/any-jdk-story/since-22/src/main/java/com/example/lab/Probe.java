package com.example.lab;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** In the language of Java 22: variables without a name. */
@Entity
public class Probe {
  @Id
  @GeneratedValue
  Long id;

  String depth;

  int metres() {
    try {
      return Integer.parseInt(depth);
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
