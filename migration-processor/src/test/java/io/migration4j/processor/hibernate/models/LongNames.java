package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Names of exactly 63 bytes, which is all that PostgreSQL keeps, and names cut from longer ones. */
@Model(covers = QUOTED_NAMES, since = "7.0")
public class LongNames {
  @Table(
      name = "a_table_whose_name_has_exactly_sixty_three_bytes_and_not_one_mo",
      indexes =
          @Index(columnList = "a_column_whose_name_has_exactly_sixty_three_bytes_and_not_one_m"),
      uniqueConstraints = {
        @UniqueConstraint(
            columnNames = {
              "a_column_whose_name_has_exactly_sixty_three_bytes_and_not_one_m",
              "a_column_whose_name_has_exactly_sixty_three_bytes_and_not_one_n"
            })
      })
  @Entity
  public static class LongNamed {
    @Id
    @GeneratedValue
    @SequenceGenerator(
        sequenceName = "a_sequence_whose_name_has_exactly_sixty_three_bytes_and_not_one")
    Long id;

    @Column(
        name = "a_column_whose_name_has_exactly_sixty_three_bytes_and_not_one_m",
        check =
            @CheckConstraint(
                constraint =
                    "a_column_whose_name_has_exactly_sixty_three_bytes_and_not_one_m <> ''"))
    String first;

    @Column(name = "a_column_whose_name_has_exactly_sixty_three_bytes_and_not_one_n", unique = true)
    String second;

    @ManyToOne
    @JoinColumn(name = "a_reference_whose_name_has_exactly_sixty_three_bytes_and_not_on")
    LongNamed reference;

    @ManyToOne
    @JoinColumn(name = "a_reference_whose_name_has_exactly_sixty_three_bytes_and_not_oo")
    LongNamed other;
  }
}
