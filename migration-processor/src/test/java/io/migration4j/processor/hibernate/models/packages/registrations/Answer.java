package io.migration4j.processor.hibernate.models.packages.registrations;

public enum Answer {
  YES,
  NO
}
