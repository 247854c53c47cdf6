package io.migration4j.inspection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that a database has, or should have, in the words of that database.
 *
 * @param table the table it belongs to, or its own name where it stands alone
 * @param name its name; empty where the database gave none
 * @param identity what it is known by: two with the same are one thing, whatever their names
 * @param facets what else is said of it, by the name of the facet; an empty text for nothing
 */
public record CatalogObject(
    ObjectKind kind, String table, String name, String identity, Map<String, String> facets) {

  public CatalogObject {
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }

  /** One that is known by its name. */
  public static CatalogObject named(
      ObjectKind kind, String table, String name, Map<String, String> facets) {
    return new CatalogObject(kind, table, name, name, facets);
  }

  /** For people: {@code column users.email}, {@code check users_role_check of users}. */
  String label() {
    if (kind.standsAlone()) {
      return kind.words() + " " + name;
    }
    if (kind == ObjectKind.COLUMN) {
      return kind.words() + " " + table + "." + name;
    }
    return kind.words() + (name.isEmpty() ? "" : " " + name) + " of " + table;
  }

  /** For people: all that it says. */
  String definition() {
    StringBuilder text = new StringBuilder(identity.equals(name) ? "" : identity);
    facets.forEach((facet, value) -> {
      if (!value.isEmpty()) {
        text.append(text.length() == 0 ? "" : ", ");
        text.append(facet.equals("type") ? value : facet + " " + value);
      }
    });
    return text.toString();
  }
}
