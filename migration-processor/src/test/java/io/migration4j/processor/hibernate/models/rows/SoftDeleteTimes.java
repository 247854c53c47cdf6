package io.migration4j.processor.hibernate.models.rows;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;

/** Rows that are marked with the time they were deleted. */
@Model(covers = SOFT_DELETE, since = "7.0")
public class SoftDeleteTimes {
  @Entity
  @SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
  public static class Plain {
    @Id
    @GeneratedValue
    Long id;

    String name;
  }

  @Entity
  @SoftDelete(strategy = SoftDeleteType.TIMESTAMP, columnName = "gone_at", comment = "when it went")
  public static class Named {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    @SoftDelete(strategy = SoftDeleteType.TIMESTAMP, columnName = "gone_at")
    Set<String> texts = new HashSet<>();
  }
}
