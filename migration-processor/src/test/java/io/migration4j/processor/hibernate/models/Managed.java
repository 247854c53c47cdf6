package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.UpdateTimestamp;

/** Columns that Hibernate adds or fills by itself. */
@Model(
    covers = {SOFT_DELETE, VERSION},
    withOlderHibernate = true)
public class Managed {
  @Entity
  @SoftDelete
  public static class Soft {
    @Id
    @GeneratedValue
    Long id;

    String name;

    @ElementCollection
    @SoftDelete(columnName = "gone")
    Set<String> tags = new HashSet<>();
  }

  @Entity
  @SoftDelete(
      columnName = "active",
      strategy = org.hibernate.annotations.SoftDeleteType.ACTIVE,
      converter = org.hibernate.type.YesNoConverter.class)
  public static class Kept {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Stamped {
    @Id
    @GeneratedValue
    Long id;

    @CreationTimestamp
    Instant created;

    @UpdateTimestamp
    OffsetDateTime updated;

    @CurrentTimestamp
    Instant current;

    @Version
    Instant version;
  }
}
