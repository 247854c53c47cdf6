package io.migration4j.processor.hibernate.models.rows;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.YesNoConverter;

/** Rows that are marked instead of deleted. */
@Model(covers = SOFT_DELETE)
public class SoftDeletes {
  @Entity
  @SoftDelete
  public static class Plain {
    @Id
    @GeneratedValue
    Long id;

    String name;
  }

  @Entity
  @SoftDelete(strategy = SoftDeleteType.ACTIVE)
  public static class Active {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  @SoftDelete(columnName = "is_gone")
  public static class Named {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  @SoftDelete(converter = YesNoConverter.class)
  public static class Letter {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  @SoftDelete(
      converter = NumericBooleanConverter.class,
      strategy = SoftDeleteType.ACTIVE,
      columnName = "here")
  public static class Number {
    @Id
    @GeneratedValue
    Long id;
  }
}
