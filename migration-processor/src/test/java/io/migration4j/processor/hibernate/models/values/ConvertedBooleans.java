package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/** Truth values behind the converters of Hibernate, with their checks. */
@Model(covers = CONVERTER)
public class ConvertedBooleans {
  @Entity
  public static class Switch {
    @Id
    @GeneratedValue
    Long id;

    @Convert(converter = YesNoConverter.class)
    boolean yesNo;

    @Convert(converter = TrueFalseConverter.class)
    Boolean trueFalse;

    @Convert(converter = NumericBooleanConverter.class)
    boolean number;

    @Convert(converter = YesNoConverter.class)
    @Column(nullable = false)
    @ColumnDefault("'N'")
    Boolean required;
  }
}
