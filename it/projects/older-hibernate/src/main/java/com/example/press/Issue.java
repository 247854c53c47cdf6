package com.example.press;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Listed in the persistence unit. */
@Entity
public class Issue {
  /** What the readers get. */
  public enum Edition {
    PRINT,
    ONLINE
  }

  @Id
  @GeneratedValue
  Long id;

  @Column(nullable = false)
  LocalDate publishedOn;

  @Enumerated(EnumType.STRING)
  Edition edition;

  Instant lastChanged;

  @ElementCollection
  Set<String> headlines = new HashSet<>();
}
