package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** One-to-one to a composite key is a unique of several columns. */
@Model(covers = {ONE_TO_ONE, EMBEDDED_ID, COLUMN_UNIQUE})
public class OneToOneComposite {
  @Embeddable
  public record SeatId(String hall, int place) {}

  @Entity
  public static class Seat {
    @EmbeddedId
    SeatId id;
  }

  @Entity
  public static class Guest {
    @Id
    @GeneratedValue
    Long id;

    @OneToOne
    Seat seat;

    @OneToOne(optional = false)
    @JoinColumn(name = "next_hall", referencedColumnName = "hall")
    @JoinColumn(name = "next_place", referencedColumnName = "place")
    Seat next;
  }
}
