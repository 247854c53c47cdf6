package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.io.Serializable;
import org.hibernate.annotations.JoinColumnOrFormula;
import org.hibernate.annotations.JoinFormula;

/** A reference by a formula has no foreign key, one by a column and a formula neither. */
@Model(covers = {JOIN_FORMULA, NON_KEY_REFERENCE})
public class JoinFormulas {
  @Entity
  public static class Rate implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue
    Long id;

    @Column(length = 10)
    String code;
  }

  @Entity
  public static class Sale {
    @Id
    @GeneratedValue
    Long id;

    Long rateNumber;

    @ManyToOne
    @JoinColumnOrFormula(
        formula = @JoinFormula(value = "rateNumber + 0", referencedColumnName = "id"))
    Rate rate;

    @ManyToOne
    @JoinFormula("case when rateNumber > 0 then rateNumber end")
    Rate positive;
  }
}
