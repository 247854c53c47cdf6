package com.example.kiosk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import lombok.Getter;
import lombok.Setter;

/** Mapped by its getters, most of which Lombok writes. */
@Entity
@Setter
public class Shelf {
  private String label;

  @Getter(onMethod_ = @Column(nullable = false, unique = true))
  private int number;

  @Getter(onMethod_ = @Column(name = "in_window"))
  private boolean displayed;

  @Id
  @Column(length = 20)
  public String getLabel() {
    return label;
  }
}
