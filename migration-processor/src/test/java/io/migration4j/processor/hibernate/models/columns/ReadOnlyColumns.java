package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.LazyGroup;

/** Columns that Hibernate does not write, or writes in another way, or has no need of. */
@Model(covers = SQL_STATEMENTS)
public class ReadOnlyColumns {
  @Entity
  public static class Thing {
    @Id
    @GeneratedValue
    Long id;

    @Column(insertable = false)
    String later;

    @Column(updatable = false)
    String once;

    @ColumnTransformer(write = "upper(?)")
    String upper = "A";

    @Transient
    String none;

    transient String skipped;
    static String shared;

    @Formula("upper(once)")
    String loud;

    @Column(name = "twin")
    String one;

    @Column(name = "twin", insertable = false, updatable = false)
    String two;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("big")
    @Column(length = 3000)
    String lazy;
  }
}
