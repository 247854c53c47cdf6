package io.migration4j.processor.hibernate.models.packages.registrations;

import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;

public class CelsiusType extends AbstractClassJavaType<Celsius> {
  private static final long serialVersionUID = 1L;

  public CelsiusType() {
    super(Celsius.class);
  }

  @Override
  public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
    return indicators.getJdbcType(SqlTypes.REAL);
  }

  @Override
  public <X> X unwrap(Celsius value, Class<X> type, WrapperOptions options) {
    return value == null ? null : type.cast((float) value.degrees());
  }

  @Override
  public <X> Celsius wrap(X value, WrapperOptions options) {
    return value == null ? null : new Celsius(((Number) value).doubleValue());
  }
}
