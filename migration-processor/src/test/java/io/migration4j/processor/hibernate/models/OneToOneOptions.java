package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** One-to-one with a foreign key: optional, required, by another column, with a constraint's name. */
@Model(covers = {ONE_TO_ONE, ONE_TO_ONE_MAPPED_BY, COLUMN_UNIQUE})
public class OneToOneOptions {
  @Entity
  public static class Desk {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false, unique = true, length = 10)
    String code;

    @OneToOne(mappedBy = "desk", fetch = FetchType.LAZY)
    Worker worker;
  }

  @Entity
  public static class Worker {
    @Id
    @GeneratedValue
    Long id;

    @OneToOne(fetch = FetchType.LAZY)
    Desk desk;

    @OneToOne(optional = false)
    @JoinColumn(name = "spare", foreignKey = @ForeignKey(name = "fk_spare"))
    Desk spare;

    @OneToOne
    @JoinColumn(name = "old_code", referencedColumnName = "code")
    Desk old;

    @OneToOne
    @JoinColumn(name = "free_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Desk free;
  }
}
