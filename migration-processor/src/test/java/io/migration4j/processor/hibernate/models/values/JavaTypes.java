package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.java.ByteArrayJavaType;
import org.hibernate.type.descriptor.java.CharacterArrayJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;

/** Java types by class, of Hibernate and of the module. */
@Model(covers = JAVA_TYPE)
@SuppressWarnings({"deprecation", "removal"})
public class JavaTypes {
  public record Temperature(double degrees) {}

  public static class TemperatureType extends AbstractClassJavaType<Temperature> {
    private static final long serialVersionUID = 1L;

    public TemperatureType() {
      super(Temperature.class);
    }

    @Override
    public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
      return indicators.getJdbcType(SqlTypes.DOUBLE);
    }

    @Override
    public <X> X unwrap(Temperature value, Class<X> type, WrapperOptions options) {
      if (value == null) {
        return null;
      }
      return type == Float.class ? type.cast((float) value.degrees()) : type.cast(value.degrees());
    }

    @Override
    public <X> Temperature wrap(X value, WrapperOptions options) {
      return value == null ? null : new Temperature(((Number) value).doubleValue());
    }
  }

  @Entity
  public static class Weather {
    @Id
    @GeneratedValue
    Long id;

    @JavaType(TemperatureType.class)
    Temperature most;

    @JavaType(TemperatureType.class)
    @JdbcTypeCode(SqlTypes.REAL)
    Temperature least;

    @JavaType(ByteArrayJavaType.class)
    Byte[] raw;

    @JavaType(CharacterArrayJavaType.class)
    Character[] letters;
  }
}
