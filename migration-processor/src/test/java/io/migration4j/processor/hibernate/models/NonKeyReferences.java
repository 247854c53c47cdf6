package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;

/** Columns that refer to a natural id, a unique column and a unique of several columns. */
@Model(covers = {NON_KEY_REFERENCE, NATURAL_ID, UNIQUE})
public class NonKeyReferences {
  @Table(
      uniqueConstraints =
          @UniqueConstraint(
              name = "uq_region_number",
              columnNames = {"region", "number"}))
  @Entity
  public static class Depot implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue
    Long id;

    @NaturalId
    @Column(length = 8)
    String code;

    @Column(unique = true, nullable = false)
    UUID key;

    @Column(length = 3, nullable = false)
    String region;

    @Column(nullable = false)
    int number;
  }

  @Entity
  public static class Delivery {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @JoinColumn(name = "from_code", referencedColumnName = "code")
    Depot from;

    @ManyToOne
    @JoinColumn(name = "to_key", referencedColumnName = "key")
    Depot to;

    @ManyToOne
    @JoinColumn(name = "via_region", referencedColumnName = "region")
    @JoinColumn(name = "via_number", referencedColumnName = "number")
    Depot via;
  }
}
