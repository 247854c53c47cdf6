package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;

/** Parts of a calendar. */
@Model(covers = YEAR)
public class Years {
  @Entity
  public static class Wine {
    @Id
    @GeneratedValue
    Long id;

    Year year;
    YearMonth harvest;
    MonthDay feast;
    Month month;
    DayOfWeek day;

    @Enumerated(EnumType.STRING)
    Month named;
  }
}
