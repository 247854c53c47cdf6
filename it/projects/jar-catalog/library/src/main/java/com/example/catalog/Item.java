package com.example.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.Locale;

/** Compiled elsewhere: the project that migrates has no source of it. */
@Entity
public class Item {
  @Id
  @GeneratedValue
  private Long id;

  @Column(nullable = false, length = 60)
  private String name;

  @Convert(converter = Weight.InGrams.class)
  private Weight weight;

  private Locale language;
}
