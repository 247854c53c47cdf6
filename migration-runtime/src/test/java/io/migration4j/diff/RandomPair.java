package io.migration4j.diff;

import io.migration4j.MigrationException;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Column;
import io.migration4j.schema.Elements;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two schemas made by chance, and the generated step between them, for real databases. What a database
 * refuses for its rows is kept out, so that the step must succeed both ways: types change only where
 * each value of {@code PairRows} has one counterpart, and no key is over values that the step does not
 * have.
 */
public final class RandomPair {
  private static final Set<Kind> WHOLE = EnumSet.of(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT);
  private static final Set<Kind> TEXTS = EnumSet.of(Kind.VARCHAR, Kind.TEXT);
  private static final Set<Kind> DATES = EnumSet.of(Kind.DATE, Kind.TIMESTAMP);

  private final long seed;
  private final Renames renames;
  private SchemaModel before;
  private SchemaModel after;

  private RandomPair(long seed, SchemaModel before, SchemaModel after, Renames renames) {
    this.seed = seed;
    this.before = before;
    this.after = after;
    this.renames = renames;
  }

  /** @param rows whether the step is to succeed with rows in all tables */
  public static RandomPair of(long seed, boolean rows) {
    RandomSchemas random = new RandomSchemas(seed);
    SchemaModel before = random.schema();
    RandomEdits.Edited edited = seed % 4 == 0
        ? new RandomEdits.Edited(random.schema(), Renames.NONE)
        : RandomEdits.of(random, before);
    RandomPair pair = new RandomPair(seed, before, edited.after(), edited.renames());
    pair.after = RandomSchemas.fitting(pair.retyped());
    if (rows) {
      SchemaModel later = pair.satisfiable(pair.after, pair.keptLater());
      pair.before = pair.satisfiable(pair.before, pair.keptEarlier());
      pair.after = later;
    }
    return pair;
  }

  public SchemaModel before() {
    return before;
  }

  public SchemaModel after() {
    return after;
  }

  public List<Operation> upgrade() {
    Map<String, SqlText> fills = new HashMap<>();
    Map<String, Set<String>> kept = keptLater();
    after
        .tables()
        .forEach(table -> table.columns().stream()
            .filter(column -> kept.containsKey(table.name())
                && !kept.get(table.name()).contains(column.name())
                && RequiredColumn.needsFill(column))
            .forEach(column -> NeutralValue.of(column.type())
                .ifPresent(value -> fills.put(Origins.key(table.name(), column.name()), value))));
    return SchemaDiff.between(before, after, renames, new RowSteps(fills, Map.of(), Map.of()));
  }

  public List<Operation> downgrade() {
    return Downgrade.of(upgrade(), before, RowSteps.NONE).operations();
  }

  /** The later name of a table that stays. */
  public Optional<String> laterTable(String table) {
    return renames.tableAfter(table, after);
  }

  /** The later name of a column whose values stay, if under another type perhaps. */
  public Optional<String> laterColumn(String table, String column) {
    Table later = after.table(laterTable(table).orElseThrow());
    Column earlier = before.table(table).column(column);
    return renames
        .columnAfter(table, column, later)
        .filter(name ->
            earlier.generatedAs().isEmpty() && later.column(name).generatedAs().isEmpty());
  }

  private Map<String, Set<String>> keptEarlier() {
    Map<String, Set<String>> kept = new HashMap<>();
    for (Table table : before.tables()) {
      if (laterTable(table.name()).isPresent()) {
        kept.put(
            table.name(),
            table.columns().names().stream()
                .filter(column -> laterColumn(table.name(), column).isPresent())
                .collect(Collectors.toSet()));
      }
    }
    return kept;
  }

  private Map<String, Set<String>> keptLater() {
    Map<String, Set<String>> kept = new HashMap<>();
    keptEarlier()
        .forEach((table, columns) -> kept.put(
            laterTable(table).orElseThrow(),
            columns.stream()
                .map(column -> laterColumn(table, column).orElseThrow())
                .collect(Collectors.toSet())));
    return kept;
  }

  /** The later schema with the earlier type wherever there is no way from one to the other. */
  private SchemaModel retyped() {
    Elements<Table> tables = after.tables();
    for (Table table : before.tables()) {
      Optional<String> later = laterTable(table.name());
      for (Column column : later.isPresent() ? table.columns() : Elements.<Column>none()) {
        Table changed = tables.find(later.orElseThrow()).orElseThrow();
        Optional<Column> other = renames
            .columnAfter(table.name(), column.name(), changed)
            .map(changed::column)
            .filter(candidate -> !converts(column, candidate) && !isSameEnum(column, candidate));
        if (other.isPresent()) {
          tables = tables.replace(
              changed.name(),
              changed.withColumns(
                  changed.columns().replace(other.get().name(), sameType(column, other.get()))));
        }
      }
    }
    SchemaModel later = after;
    for (Table table : tables) {
      for (Column column : table.columns()) {
        String type = column.type().enumName();
        if (!type.isEmpty() && !later.enums().contains(type)) {
          later = later.with(before.enumType(type));
        }
      }
    }
    return later.withTables(tables);
  }

  private boolean isSameEnum(Column earlier, Column later) {
    String type = earlier.type().enumName();
    return !type.isEmpty()
        && renames
            .enumAfter(type, after)
            .filter(later.type().enumName()::equals)
            .isPresent();
  }

  private Column sameType(Column earlier, Column later) {
    String type = earlier.type().enumName();
    Column same = renames
        .enumAfter(type, after)
        .filter(name -> !type.isEmpty())
        .map(name -> earlier.type(SqlType.namedEnum(name)))
        .orElse(earlier);
    return same(same, later);
  }

  private static Column same(Column earlier, Column later) {
    return earlier
        .renamed(later.name())
        .generatedAs(later.generatedAs())
        .defaultsTo(later.generatedAs().isEmpty() ? earlier.defaultValue() : SqlText.NONE)
        .comment(later.comment())
        .nullable(!earlier.identity() && later.nullable());
  }

  private static boolean converts(Column from, Column to) {
    if (from.type().equals(to.type())) {
      return true;
    }
    boolean computed = !from.generatedAs().isEmpty() || !to.generatedAs().isEmpty();
    return !computed && (converts(from.type(), to.type()) || converts(to.type(), from.type()));
  }

  private static boolean converts(SqlType from, SqlType to) {
    return RandomSchemas.isKeyType(from)
        && RandomSchemas.isKeyType(to)
        && (WHOLE.contains(from.kind()) && (isNumber(to) || TEXTS.contains(to.kind()))
            || isNumber(from) && isNumber(to)
            || TEXTS.contains(from.kind()) && TEXTS.contains(to.kind())
            || DATES.contains(from.kind()) && DATES.contains(to.kind()));
  }

  private static boolean isNumber(SqlType type) {
    return WHOLE.contains(type.kind()) || type.kind() == Kind.NUMERIC;
  }

  /**
   * The schema with only those keys that rows fulfil to which columns come.
   *
   * @param kept the columns with values of their own in the tables that have rows
   */
  private SchemaModel satisfiable(SchemaModel schema, Map<String, Set<String>> kept) {
    Elements<Table> tables =
        schema.tables().map(table -> satisfiable(table, kept.get(table.name())));
    SchemaModel loose = schema.withTables(tables.map(t -> t.withForeignKeys(Elements.none())));
    for (Table table : tables) {
      for (ForeignKey key : table.foreignKeys()) {
        if (isSatisfiable(table, key, kept)) {
          loose = attempt(loose, table.name(), key);
        }
      }
    }
    return loose;
  }

  private static SchemaModel attempt(SchemaModel schema, String table, ForeignKey key) {
    try {
      return schema.change(table, owner -> owner.with(key));
    } catch (MigrationException keyIsGone) {
      return schema;
    }
  }

  private static boolean isSatisfiable(Table table, ForeignKey key, Map<String, Set<String>> kept) {
    Set<String> mine = kept.get(table.name());
    if (mine == null || key.columns().stream().anyMatch(name -> isEmpty(table, name, mine))) {
      return true;
    }
    return mine.containsAll(key.columns())
        && kept.getOrDefault(key.referencedTable(), Set.of()).containsAll(key.referencedColumns());
  }

  /** All rows have nothing in the column. */
  private static boolean isEmpty(Table table, String name, Set<String> kept) {
    Column column = table.column(name);
    return !kept.contains(name)
        && column.nullable()
        && column.defaultValue().isEmpty()
        && column.generatedAs().isEmpty();
  }

  private static Table satisfiable(Table table, Set<String> kept) {
    Table fit = table;
    for (var unique : table.uniques()) {
      if (!isDistinct(table, unique.columns(), kept)) {
        fit = fit.withoutUnique(unique.name());
      }
    }
    for (var index : table.indexes()) {
      if (index.unique() && !isDistinct(table, index.columnNames(), kept)) {
        fit = fit.withoutIndex(index.name());
      }
    }
    if (table
        .primaryKey()
        .filter(key -> !isDistinct(table, key.columns(), kept))
        .isPresent()) {
      fit = fit.withoutPrimaryKey();
    }
    return kept == null
        ? fit
        : fit.withColumns(fit.columns()
            .map(column -> isNumbered(table, column) || kept.contains(column.name())
                ? column
                : Column.column(column.name(), column.type()).comment(column.comment()))
            .map(column -> kept.contains(column.name())
                    || !RequiredColumn.needsFill(column)
                    || hasNeutralValue(table, column)
                ? column
                : column.nullable(true)));
  }

  /** SQLite numbers the rows of a table that is there by its primary key only. */
  private static boolean isNumbered(Table table, Column column) {
    return !column.identity()
        || table
            .primaryKey()
            .filter(key -> key.columns().equals(List.of(column.name())))
            .isPresent();
  }

  /** Of a check of another form than Hibernate writes nobody knows whether it lets the value in. */
  private static boolean hasNeutralValue(Table table, Column column) {
    return column.type().kind() != SqlType.Kind.ARRAY
        && NeutralValue.of(column.type()).isPresent()
        && table.checks().stream().noneMatch(check -> check.condition().mentions(column.name()));
  }

  private static boolean isDistinct(Table table, List<String> columns, Set<String> kept) {
    boolean computed =
        columns.stream().anyMatch(name -> !table.column(name).generatedAs().isEmpty());
    return !computed
        && (kept == null
            || columns.stream().anyMatch(name -> isEmpty(table, name, kept))
            || kept.containsAll(columns));
  }

  @Override
  public String toString() {
    return "seed " + seed + ", renames " + renames;
  }
}
