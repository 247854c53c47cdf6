package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** One part of a composite key is generated. */
@Model(covers = {ID_CLASS, SEQUENCE})
public class GeneratedPartOfKey {
  public record PartId(Long number, String region) {}

  @IdClass(PartId.class)
  @Entity
  public static class Part {
    @Id
    @GeneratedValue
    Long number;

    @Id
    @Column(length = 5)
    String region;

    String name;
  }
}
