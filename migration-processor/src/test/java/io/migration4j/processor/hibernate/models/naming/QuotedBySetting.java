package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Every name quoted, but definitions of columns left alone. */
@Model(
    covers = GLOBAL_QUOTING,
    settings = {
      "hibernate.globally_quoted_identifiers=true",
      "hibernate.globally_quoted_identifiers_skip_column_definitions=true"
    })
public class QuotedBySetting {
  @Entity
  @Table(name = "Order", indexes = @Index(columnList = "Group"))
  public static class MixedCase {
    @Id
    @GeneratedValue
    Long id;

    @Column(name = "Group")
    String group;

    @Column(columnDefinition = "varchar(9)")
    String definedText;

    @ManyToOne
    MixedCase parentRow;

    @ElementCollection
    Set<String> Tags = new HashSet<>();
  }
}
