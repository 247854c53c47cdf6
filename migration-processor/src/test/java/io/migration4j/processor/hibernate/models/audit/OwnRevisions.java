package io.migration4j.processor.hibernate.models.audit;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.processor.hibernate.NoRows;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.hibernate.envers.ModifiedEntityNames;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** A revision entity of the user, with who and why. On SQLite Hibernate waits for itself when it writes one. */
@Model(
    covers = ENVERS,
    noRows =
        @NoRows(
            on = Database.SQLITE,
            because = "Envers counts revisions in a second connection, which waits for the first"))
public class OwnRevisions {
  @Entity
  @RevisionEntity
  @Table(name = "changes")
  public static class Change {
    @Id
    @GeneratedValue
    @RevisionNumber
    Long id;

    @RevisionTimestamp
    Instant at;

    @Column(length = 40)
    String author;

    @ModifiedEntityNames
    @ElementCollection
    @CollectionTable(name = "changed_entities")
    Set<String> entities = new HashSet<>();
  }

  @Entity
  @Audited(withModifiedFlag = true)
  public static class Note {
    @Id
    @GeneratedValue
    Long id;

    String text;
    int number;

    @ManyToOne
    Note parent;
  }
}
