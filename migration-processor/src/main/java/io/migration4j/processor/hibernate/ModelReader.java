package io.migration4j.processor.hibernate;

import io.migration4j.operation.BulkInsert;
import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.Database;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** The whole of Hibernate's relational model as one schema model, with the origins of its parts. */
final class ModelReader {
  private final Boot model;
  private final AttributePaths paths;
  private final MappedTables tables;
  private final SequenceEmulations emulations;
  private final AuxiliaryObjects auxiliaryObjects;
  private final TableReader tableReader;
  private final ConstraintReader constraints;
  private final Map<String, String> origins = new LinkedHashMap<>();
  private final Map<String, List<String>> ordinals = new LinkedHashMap<>();

  ModelReader(Map<Database, Boot> boots, HibernateRequest request) {
    this.model = boots.get(Database.POSTGRESQL);
    this.paths = new AttributePaths(model.metadata(), new DeclarationOrder(request));
    this.tables = new MappedTables(boots);
    this.emulations = new SequenceEmulations(boots, tables);
    this.auxiliaryObjects = new AuxiliaryObjects(boots);
    this.constraints = new ConstraintReader(model, paths, tables);
    this.tableReader = new TableReader(model, paths, tables, constraints);
  }

  MappedModel read() {
    SchemaModel schema = SchemaModel.EMPTY;
    for (EnumType type : EnumTypes.of(model)) {
      schema = schema.with(type);
    }
    for (Sequence sequence : sequences()) {
      schema = schema.with(sequence);
    }
    constraints.take(schema.sequences().names());
    List<Table> mapped = tables.model();
    mapped.forEach(table -> constraints.take(List.of(name(table))));
    mapped.forEach(constraints::takeGivenNames);
    List<BulkInsert> rows = new ArrayList<>();
    for (Table table : mapped) {
      schema = schema.with(tableReader.read(table));
      rows.addAll(InitialRows.of(table, name(table), model));
      for (Column column : table.getColumns()) {
        String key = name(table) + "." + Names.of(column);
        OrdinalEnums.constants(column).ifPresent(constants -> ordinals.put(key, constants));
        String path = paths.of(table, column);
        if (!path.isEmpty()) {
          origins.put(name(table) + "." + Names.of(column), path);
          origins.putIfAbsent(enumName(schema, table, column), path);
        }
      }
      if (!paths.of(table).isEmpty()) {
        origins.put(name(table), paths.of(table));
      }
    }
    schema = withForeignKeys(schema, mapped);
    tables.requireNoMore(schema.sequences().stream()
        .flatMap(sequence -> sequence.table().stream())
        .map(table -> QualifiedName.parse(table).name())
        .collect(Collectors.toSet()));
    Unrepresented.refuse(model);
    for (AuxiliaryObject object : auxiliaryObjects.read()) {
      schema = schema.with(object);
    }
    GeneratorOrigins.of(model).forEach(origins::putIfAbsent);
    origins.keySet().retainAll(named(schema));
    ordinals.keySet().retainAll(named(schema));
    NamesOnPostgresql.requireKept(schema, origins);
    if (tables.isOn(Database.SQLITE)) {
      NamesOnSqlite.requireDistinct(schema, origins);
    }
    return new MappedModel(
        schema,
        origins,
        ordinals,
        GeneratorOrigins.users(model),
        constraints.orderedKeys(),
        rows,
        HibernateVersion.current());
  }

  private String enumName(SchemaModel schema, Table table, Column column) {
    return schema.table(name(table)).column(Names.of(column)).type().enumName();
  }

  private SchemaModel withForeignKeys(SchemaModel schema, List<Table> mapped) {
    SchemaModel result = schema;
    for (Table table : mapped) {
      for (ForeignKey key : constraints.foreignKeys(table)) {
        result = result.change(name(table), each -> each.with(key));
      }
    }
    return result;
  }

  private List<Sequence> sequences() {
    List<Sequence> sequences = new ArrayList<>();
    for (Namespace namespace : model.metadata().getDatabase().getNamespaces()) {
      for (var sequence : namespace.getSequences()) {
        var name = sequence.getName();
        sequences.add(emulations.of(new Sequence(
                Names.qualified(name.getSchemaName(), name.getSequenceName(), model.context()),
                sequence.getInitialValue(),
                sequence.getIncrementSize())
            .options(HibernateVersion.options(sequence))));
      }
    }
    sequences.sort(Comparator.comparing(Sequence::name));
    return sequences;
  }

  private String name(Table table) {
    return Names.qualified(table, model.context());
  }

  private static Set<String> named(SchemaModel schema) {
    Set<String> names = new HashSet<>(schema.sequences().names());
    names.addAll(schema.enums().names());
    schema.tables().forEach(table -> {
      names.add(table.name());
      table.columns().names().forEach(column -> names.add(table.name() + "." + column));
    });
    return names;
  }
}
