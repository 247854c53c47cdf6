package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** What refers to a key that has a definition, a length or a precision. */
@Model(covers = {COLUMN_DEFINITION, NO_GENERATOR})
public class ReferencedDefinitions {
  @Entity
  public static class Code {
    @Id
    @Column(columnDefinition = "varchar(6)")
    String code;
  }

  @Entity
  public static class Amount {
    @Id
    @Column(precision = 15, scale = 5)
    BigDecimal amount;
  }

  @Entity
  public static class User {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Code code;

    @ManyToOne
    @JoinColumn(name = "defined", columnDefinition = "varchar(6) default 'none'")
    Code defined;

    @ManyToOne
    Amount amount;

    @ManyToMany
    Set<Code> codes = new HashSet<>();
  }
}
