package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.LocalDate;

/** Indexes on references, embeddables, enums; the same column twice. */
@Model(covers = INDEX)
public class IndexKinds {
  @Embeddable
  public static class Dates {
    LocalDate opened;
    LocalDate closed;
  }

  @Table(
      indexes = {
        @Index(columnList = "owner_id"),
        @Index(columnList = "opened, closed DESC"),
        @Index(name = "ix_state", columnList = "state"),
        @Index(columnList = "state ASC, owner_id"),
        @Index(name = "ix_upper", columnList = "(upper(name)), state")
      })
  @Entity
  public static class Account {
    @Id
    @GeneratedValue
    Long id;

    String name;

    @Enumerated(EnumType.STRING)
    LockModeType state;

    @ManyToOne
    @JoinColumn(name = "owner_id")
    Account owner;

    Dates dates;
  }
}
