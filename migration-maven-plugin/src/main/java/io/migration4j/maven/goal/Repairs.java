package io.migration4j.maven.goal;

import io.migration4j.Damage;
import io.migration4j.MigrationException;
import io.migration4j.Migrator;
import io.migration4j.maven.output.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Mends the history of a database, after asking. */
public final class Repairs {
  private final OpenDatabase database;
  private final Report report;

  public Repairs(OpenDatabase database, Report report) {
    this.database = database;
    this.report = report;
  }

  /**
   * Shows what does not fit, and mends what is agreed to.
   *
   * @param yes whether all of it is agreed to
   * @param person who is asked otherwise, one thing at a time
   * @throws MigrationException when there is something, and nobody to ask
   */
  public void run(boolean yes, boolean dryRun, Optional<Predicate<String>> person) {
    Migrator migrator = database.migrator();
    List<Damage> found = migrator.findDamage();
    if (!found.isEmpty() && !yes && !dryRun && person.isEmpty()) {
      throw new MigrationException("The history of " + database.display() + " needs repair: "
          + String.join("; ", found.stream().map(Repairs::text).toList())
          + ". Run the goal again with -Dmigration.yes to do all of that; nothing was written.");
    }
    List<Damage> agreed = dryRun
        ? List.of()
        : found.stream()
            .filter(damage -> yes || person.orElseThrow().test(text(damage)))
            .toList();
    List<Damage> mended = migrator.repair(agreed);
    report.show(lines(found, mended, dryRun), json(found, mended));
  }

  private List<String> lines(List<Damage> found, List<Damage> mended, boolean dryRun) {
    List<String> lines = new ArrayList<>();
    lines.add(database.display() + (found.isEmpty() ? ": nothing to repair." : " needs repair:"));
    found.forEach(
        damage -> lines.add((mended.contains(damage) ? "  mended: " : "  ") + text(damage)));
    if (!found.isEmpty()) {
      lines.add(
          dryRun
              ? "Nothing was written (dryRun)."
              : mended.size() + " of " + found.size() + " mended; no operation was run.");
    }
    return lines;
  }

  private Map<String, Object> json(List<Damage> found, List<Damage> mended) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("database", database.display());
    json.put("damage", found.stream().map(damage -> item(damage, mended)).toList());
    return json;
  }

  private static Map<String, Object> item(Damage damage, List<Damage> mended) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("kind", damage.kind().name().toLowerCase(Locale.ROOT));
    item.put("revision", damage.revision());
    item.put("problem", damage.problem());
    item.put("remedy", damage.remedy());
    item.put("mended", mended.contains(damage));
    return item;
  }

  private static String text(Damage damage) {
    return damage.problem() + " -> " + damage.remedy();
  }
}
