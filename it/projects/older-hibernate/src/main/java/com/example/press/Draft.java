package com.example.press;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that the persistence unit leaves out. */
@Entity
public class Draft {
  @Id
  Long id;
}
