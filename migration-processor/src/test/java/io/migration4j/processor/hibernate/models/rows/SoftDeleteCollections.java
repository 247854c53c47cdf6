package io.migration4j.processor.hibernate.models.rows;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.processor.hibernate.NoRows;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.YesNoConverter;

/** Rows of collections and joins that are marked. */
@Model(
    covers = {SOFT_DELETE, ELEMENT_COLLECTION, MANY_TO_MANY},
    noRows =
        @NoRows(
            on = Database.POSTGRESQL,
            because =
                "Hibernate deletes the owner of rows that it only marked, which still refer to it"))
public class SoftDeleteCollections {
  @Entity
  public static class Post {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    @SoftDelete
    Set<String> tags = new HashSet<>();

    @ElementCollection
    @SoftDelete(strategy = SoftDeleteType.ACTIVE, columnName = "live")
    Map<String, Integer> counts = new HashMap<>();

    @ManyToMany
    @SoftDelete(converter = YesNoConverter.class)
    Set<Post> others = new HashSet<>();
  }
}
