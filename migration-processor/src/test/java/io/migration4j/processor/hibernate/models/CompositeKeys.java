package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/** Keys of several columns, and keys that are other rows' keys. */
@Model(
    covers = {ID_CLASS, EMBEDDED_ID, MAPS_ID, ONE_TO_ONE_BY_KEY},
    withOlderHibernate = true)
public class CompositeKeys {
  public static class LineId implements Serializable {
    private static final long serialVersionUID = 1L;
    Long number;
    String book;

    @Override
    public boolean equals(Object other) {
      return other instanceof LineId id && id.number.equals(number) && id.book.equals(book);
    }

    @Override
    public int hashCode() {
      return number.hashCode();
    }
  }

  @Entity
  @IdClass(LineId.class)
  public static class Line {
    @Id
    Long number;

    @Id
    @Column(length = 20)
    String book;

    String text;
  }

  @Embeddable
  public record SeatId(String hall, int place) {}

  @Entity
  public static class Seat {
    @EmbeddedId
    SeatId id;

    boolean sofa;

    @ManyToMany
    Set<Line> lines = new HashSet<>();
  }

  @Entity
  public static class Ticket {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "seat_hall", referencedColumnName = "hall")
    @JoinColumn(name = "seat_place", referencedColumnName = "place")
    Seat seat;

    @ManyToOne
    Line line;
  }

  @Entity
  public static class User {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Profile {
    @Id
    Long id;

    @MapsId
    @OneToOne(optional = false)
    User user;

    String bio;
  }

  @Embeddable
  public static class NoteId implements Serializable {
    private static final long serialVersionUID = 1L;
    Long userId;
    int position;

    @Override
    public boolean equals(Object other) {
      return other instanceof NoteId id && id.position == position && id.userId.equals(userId);
    }

    @Override
    public int hashCode() {
      return position;
    }
  }

  @Entity
  public static class Note {
    @EmbeddedId
    NoteId id;

    @MapsId("userId")
    @ManyToOne(optional = false)
    User user;

    String text;
  }
}
