package io.migration4j.processor.hibernate.models.rows;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.CacheConcurrencyStrategy;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Immutable;

/** Entities with annotations that change no table. */
@Model(covers = SQL_STATEMENTS, settings = "hibernate.cache.use_second_level_cache=false")
public class Unchanging {
  @Entity
  @Immutable
  @DynamicInsert
  @DynamicUpdate
  @BatchSize(size = 10)
  @Cacheable
  @NamedNativeQuery(name = "all", query = "select 1")
  public static class Fact {
    @Id
    @GeneratedValue
    Long id;

    String text;

    @org.hibernate.annotations.Cache(usage = CacheConcurrencyStrategy.READ_ONLY)
    @ElementCollection
    @BatchSize(size = 5)
    @Immutable
    Set<String> words = new HashSet<>();
  }
}
