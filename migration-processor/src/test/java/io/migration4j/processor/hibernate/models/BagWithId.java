package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.processor.hibernate.NoRows;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.Collection;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaType;
import org.hibernate.annotations.CollectionIdJdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Bags whose rows have a key of their own. */
@Model(
    covers = {ELEMENT_COLLECTION, MANY_TO_MANY},
    noRows =
        @NoRows(
            on = Database.SQLITE,
            because =
                "Hibernate counts the keys of a bag in a second connection, which waits for the first"))
public class BagWithId {
  @Entity
  public static class Box {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    @CollectionId(column = @Column(name = "row_id"), generator = "sequence")
    @CollectionIdJdbcTypeCode(SqlTypes.BIGINT)
    Collection<String> words = new ArrayList<>();

    @ManyToMany
    @CollectionId(column = @Column(name = "link_id"), generator = "increment")
    @CollectionIdJavaType(org.hibernate.type.descriptor.java.LongJavaType.class)
    Collection<Box> boxes = new ArrayList<>();
  }
}
