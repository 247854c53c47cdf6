package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;

/** Joined by a key of two columns. */
@Model(covers = {JOINED, EMBEDDED_ID})
public class JoinedComposite {
  @Embeddable
  public record Key(String branch, int number) {}

  @Inheritance(strategy = InheritanceType.JOINED)
  @Entity
  public static class Account {
    @EmbeddedId
    Key id;
  }

  @PrimaryKeyJoinColumn(name = "savings_branch", referencedColumnName = "branch")
  @PrimaryKeyJoinColumn(name = "savings_number", referencedColumnName = "number")
  @Entity
  public static class Savings extends Account {
    BigDecimal rate;
  }
}
