package com.example.lab;

import jakarta.persistence.MappedSuperclass;

/** What stations have in common. */
@MappedSuperclass
public abstract class Site {
  int rank;

  protected Site() {}

  Site(int rank) {
    this.rank = rank;
  }
}
