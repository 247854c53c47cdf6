package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.database.TestDatabase.Kind;
import io.migration4j.it.hibernate.CompiledEntities;
import io.migration4j.it.maven.Build;
import io.migration4j.it.maven.Project;
import io.migration4j.oracle.RowRoundTrip;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/**
 * Entities of which javac, run by us over the sources of the project, sees little or nothing: the
 * compiled classes have the say. Each project is migrated to what Hibernate creates for them, twice
 * without a difference, then through a change, down to base and up again.
 */
class CompiledElsewhereIT {

  @Test
  void kotlinEntities() {
    Project project = Project.copyOf("kotlin-notes", "kotlin-notes");
    isMigrated(project, "target/classes", "create table notebooks", "create table note_tags");
    project.edit(
        "src/main/kotlin/Notes.kt",
        "var written: Instant,",
        "var written: Instant,\n    var pinned: Boolean?,");
    follows(project, "add column notes.pinned");
  }

  @Test
  void lombokEntitiesMappedByFieldsAndByGettersWithTheProjectsOwnNamingStrategy() {
    Project project = Project.copyOf("lombok-kiosk", "lombok-kiosk");
    isMigrated(project, "target/classes", "create table kiosk_article", "create table kiosk_shelf");
    project.edit(
        "src/main/java/com/example/kiosk/Shelf.java",
        "  @Getter(onMethod_ = @Column(name = \"in_window\"))",
        "  @Getter\n  private String room;\n\n  @Getter(onMethod_ = @Column(name = \"in_window\"))");
    follows(project, "add column kiosk_shelf.room");
  }

  @Test
  void auditTablesOfEnvers() {
    Project project = Project.copyOf("envers-ledger", "envers-ledger");
    isMigrated(
        project,
        "target/classes",
        "create table account_aud",
        "create table booking_aud",
        "create table revinfo");
    project.edit(
        "src/main/java/com/example/ledger/Booking.java",
        "  private LocalDate day;",
        "  private LocalDate day;\n\n  private String purpose;");
    follows(project, "add column booking.purpose", "add column booking_aud.purpose");
  }

  @Test
  void entitiesOfLibraryWithoutSources() {
    Project both = Project.copyOf("jar-catalog", "jar-catalog");
    both.mvn("install", "-f", "library").succeeds();
    Project project = both.in("app");
    isMigrated(project, "../library/target/classes", "create table item");
    both.edit(
        "library/src/main/java/com/example/catalog/Item.java",
        "  private Locale language;",
        "  private Locale language;\n\n  private Integer stock;");
    both.mvn("install", "-f", "library").succeeds();
    follows(project, "add column item.stock");
  }

  private static void isMigrated(Project project, String classes, String... operations) {
    Build first = project.mvn("migration:autogenerate", "-Dmessage=first").succeeds();
    List.of(operations).forEach(first::says);
    try (CompiledEntities entities = CompiledEntities.in(project.path(classes).normalize())) {
      for (Kind kind : Kind.values()) {
        TestDatabase database = TestDatabase.empty(kind);
        project.mvn("migration:upgrade", "-Dmigration.url=" + database.url()).succeeds();
        assertThat(entities
                .created(kind)
                .differencesOfMigrated(database.catalog().without("migration_history")))
            .isEmpty();
        String action = kind == Kind.POSTGRESQL ? "validate" : "none";
        try (SessionFactory factory = entities.sessionFactory(database, action)) {
          new RowRoundTrip(factory).run();
        }
      }
    }
    project
        .mvn("clean", "migration:autogenerate", "-Dmessage=nothing")
        .succeeds()
        .says("No changes")
        .doesNotSay("[Entity");
  }

  private static void follows(Project project, String... operations) {
    Build second = project.mvn("migration:autogenerate", "-Dmessage=second").succeeds();
    List.of(operations).forEach(second::says);
    TestDatabase database = TestDatabase.empty(Kind.SQLITE);
    String url = "-Dmigration.url=" + database.url();
    project.mvn("migration:upgrade", url).succeeds().says("2 revisions applied");
    project.mvn("migration:downgrade", "-Dto=base", url).succeeds().says("2 revisions taken back");
    assertThat(database.tables()).containsOnly("migration_history");
    project.mvn("migration:upgrade", url).succeeds().says("2 revisions applied");
  }
}
