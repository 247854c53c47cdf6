package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.Instant;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Secondary tables with constraints, an action and a named foreign key. */
@Model(
    covers = {SECONDARY_TABLE, UNIQUE, COLUMN_CHECK, FOREIGN_KEY_NAME, FOREIGN_KEY_ACTION},
    since = "7.0")
public class SecondaryTableConstraints {
  @SecondaryTable(
      name = "member_login",
      uniqueConstraints = @UniqueConstraint(name = "uq_login", columnNames = "login"),
      indexes = @Index(name = "ix_last", columnList = "last_seen desc"),
      check = @CheckConstraint(name = "ck_login", constraint = "login <> ''"),
      comment = "how members come in",
      pkJoinColumns = @PrimaryKeyJoinColumn(name = "member_id"),
      foreignKey = @ForeignKey(name = "fk_login_member"))
  @SecondaryTable(
      name = "member_notes",
      pkJoinColumns = @PrimaryKeyJoinColumn(name = "member_id", referencedColumnName = "id"))
  @OnDelete(action = OnDeleteAction.CASCADE)
  @Entity
  public static class Member {
    @Id
    @GeneratedValue
    Long id;

    @Column(table = "member_login", length = 20, nullable = false)
    String login;

    @Column(table = "member_login", name = "last_seen")
    Instant lastSeen;

    @Column(table = "member_notes")
    String note;

    @ManyToOne
    @JoinColumn(table = "member_notes", name = "sponsor_id")
    Member sponsor;
  }
}
