package io.migration4j.processor.hibernate.models.packages.registrations;

public record Celsius(double degrees) {}
