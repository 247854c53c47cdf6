package io.migration4j.processor.hibernate.models.audit;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.envers.Audited;

/** Audit tables in a schema of their own. */
@Model(
    covers = ENVERS,
    before = "create schema past",
    settings = {
      "org.hibernate.envers.default_schema=past",
      "org.hibernate.envers.revision_sequence_nocache=false"
    })
public class AuditSchema {
  @Entity
  @Audited
  public static class Item {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    Set<String> tags = new HashSet<>();
  }
}
