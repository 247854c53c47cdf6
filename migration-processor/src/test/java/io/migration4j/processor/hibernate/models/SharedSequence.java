package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Several entities number their rows by one sequence, which one of them declares. */
@Model(covers = SEQUENCE)
public class SharedSequence {
  @SequenceGenerator(
      name = "shared",
      sequenceName = "shared_numbers",
      initialValue = 500,
      allocationSize = 20)
  @Entity
  public static class Invoice {
    @Id
    @GeneratedValue(generator = "shared")
    Long id;
  }

  @Entity
  public static class Receipt {
    @Id
    @GeneratedValue(generator = "shared")
    Long id;
  }

  @Entity
  public static class Credit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shared")
    Integer id;
  }
}
