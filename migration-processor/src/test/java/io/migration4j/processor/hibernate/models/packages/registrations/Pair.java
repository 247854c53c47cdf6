package io.migration4j.processor.hibernate.models.packages.registrations;

import jakarta.persistence.Embeddable;

@Embeddable
public class Pair {
  int low;
  int high;
}
