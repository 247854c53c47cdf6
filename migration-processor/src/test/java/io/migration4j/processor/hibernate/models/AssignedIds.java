package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.LocalDate;

/** Keys that the program gives, of many types. */
@Model(covers = NO_GENERATOR)
public class AssignedIds {
  public enum Season {
    SPRING,
    AUTUMN
  }

  @Entity
  public static class ByText {
    @Id
    @Column(length = 12)
    String code;
  }

  @Entity
  public static class ByDay {
    @Id
    LocalDate day;
  }

  @Entity
  public static class BySeason {
    @Id
    @Enumerated(EnumType.STRING)
    Season season;
  }

  @Entity
  public static class ByLetter {
    @Id
    char letter;
  }
}
