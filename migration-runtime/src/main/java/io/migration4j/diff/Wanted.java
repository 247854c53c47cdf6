package io.migration4j.diff;

import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.snapshot.Origins;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The schema that the entities want, and what is known of it.
 *
 * @param origins where its objects come from
 * @param generators the attributes that a sequence or table of it numbers, by its name
 * @param databases those that the migrations are for
 */
public record Wanted(
    SchemaModel schema,
    Origins origins,
    Map<String, List<String>> generators,
    Set<Database> databases) {
  public Wanted {
    generators = Collections.unmodifiableMap(new TreeMap<>(generators));
    databases = Collections.unmodifiableSet(new TreeSet<>(databases));
  }
}
