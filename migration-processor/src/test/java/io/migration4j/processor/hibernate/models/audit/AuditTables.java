package io.migration4j.processor.hibernate.models.audit;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.envers.AuditJoinTable;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.envers.SecondaryAuditTable;

/** Names of audit tables and their columns. */
@Model(
    covers = ENVERS,
    settings = {
      "org.hibernate.envers.audit_table_suffix=_past",
      "org.hibernate.envers.revision_field_name=revision",
      "org.hibernate.envers.revision_type_field_name=kind"
    })
public class AuditTables {
  @Entity
  @Audited
  @AuditTable("item_history")
  public static class Item {
    @Id
    @GeneratedValue
    Long id;

    @OneToMany
    @JoinColumn(name = "owner_id")
    @AuditJoinTable(name = "item_part_history", inverseJoinColumns = @JoinColumn(name = "part_ref"))
    Set<Part> parts = new HashSet<>();

    @OneToMany
    @JoinTable(name = "item_more")
    Set<Part> more = new HashSet<>();
  }

  @Entity
  @Audited
  @SecondaryTable(name = "part_text")
  @SecondaryAuditTable(
      secondaryTableName = "part_text",
      secondaryAuditTableName = "part_text_history")
  public static class Part {
    @Id
    @GeneratedValue
    Long id;

    @Column(table = "part_text")
    String text;
  }
}
