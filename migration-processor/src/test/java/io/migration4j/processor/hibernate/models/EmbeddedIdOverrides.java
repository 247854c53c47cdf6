package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** The columns of an embedded key under other names. */
@Model(covers = {EMBEDDED_ID, ATTRIBUTE_OVERRIDE})
public class EmbeddedIdOverrides {
  @Embeddable
  public record Period(int year, int month) {}

  @Entity
  public static class Report {
    @EmbeddedId
    @AttributeOverride(name = "year", column = @Column(name = "report_year"))
    @AttributeOverride(name = "month", column = @Column(name = "report_month"))
    Period id;

    String text;
  }

  @Entity
  public static class Remark {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @JoinColumn(name = "of_year", referencedColumnName = "report_year")
    @JoinColumn(name = "of_month", referencedColumnName = "report_month")
    Report report;

    @ManyToOne(optional = false)
    Report main;
  }
}
