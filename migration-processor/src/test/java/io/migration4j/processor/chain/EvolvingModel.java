package io.migration4j.processor.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Entities that a developer changes, one change a revision, by chance but the same for the same seed.
 * Every change is one that autogenerate needs no answer for.
 */
public final class EvolvingModel {
  private static final List<String> TYPES = List.of(
      "String",
      "String",
      "Integer",
      "Long",
      "Boolean",
      "Level",
      "java.math.BigDecimal",
      "java.time.LocalDate",
      "java.util.UUID",
      "java.time.Instant");

  private final Random random;
  private final List<EvolvingEntity> entities = new ArrayList<>();
  private final List<String> levels = new ArrayList<>(List.of("LOW", "HIGH"));
  private int number;

  public EvolvingModel(long seed) {
    random = new Random(seed);
    addEntity();
    addEntity();
  }

  public List<EvolvingEntity> entities() {
    return List.copyOf(entities);
  }

  /** The sources, by class. */
  public TreeMap<String, String> sources() {
    TreeMap<String, String> sources = new TreeMap<>();
    entities.forEach(entity -> sources.put("com.example." + entity.name(), entity.java(levels)));
    return sources;
  }

  /** One change, in words; a change that makes no sense here is tried again as another. */
  public String change() {
    entities.forEach(EvolvingEntity::settle);
    String done = "";
    while (done.isEmpty()) {
      EvolvingEntity entity = entities.get(random.nextInt(entities.size()));
      done = change(random.nextInt(19), entity);
    }
    return done;
  }

  private String change(int kind, EvolvingEntity entity) {
    return switch (kind) {
      case 0 -> entities.size() < 6 ? addEntity() : "";
      case 1 -> dropEntity(entity);
      case 2, 3, 4 -> addField(entity);
      case 5 -> addRequired(entity);
      case 6 -> dropField(entity);
      case 7 -> relate(entity, "ManyToOne");
      case 8 -> relate(entity, "ManyToMany");
      case 9 -> relate(entity, "ElementCollection");
      case 10 -> widen(entity);
      case 11 -> retype(entity);
      case 12 -> require(entity);
      case 13 -> moveColumn(entity);
      case 14 -> renameField(entity);
      case 15 -> renameTable(entity);
      case 16 -> index(entity);
      case 17 -> unique(entity);
      default -> other(entity);
    };
  }

  private String addEntity() {
    String generation = random.nextBoolean() ? "IDENTITY" : "SEQUENCE";
    EvolvingEntity entity = new EvolvingEntity("E" + ++number, generation);
    entity.put(EvolvingField.value("name" + number, "String"));
    entities.add(entity);
    return "add entity " + entity.name();
  }

  private String dropEntity(EvolvingEntity entity) {
    boolean referred = entities.stream().anyMatch(other -> other.refersTo(entity.name()));
    if (referred || entities.size() < 4 || random.nextInt(3) > 0) {
      return "";
    }
    entities.remove(entity);
    return "drop entity " + entity.name();
  }

  private String addField(EvolvingEntity entity) {
    EvolvingField field =
        EvolvingField.value("f" + ++number, TYPES.get(random.nextInt(TYPES.size())));
    entity.put(field);
    return "add " + entity.name() + "." + field.name() + " " + field.type();
  }

  private String addRequired(EvolvingEntity entity) {
    EvolvingField field = EvolvingField.value(
            "f" + ++number, random.nextBoolean() ? "String" : "Integer")
        .required("7");
    entity.put(field);
    return "add required " + entity.name() + "." + field.name();
  }

  private String dropField(EvolvingEntity entity) {
    if (entity.fields().size() < 3) {
      return "";
    }
    EvolvingField field = pick(entity.fields());
    entity.remove(field);
    return "drop " + entity.name() + "." + field.name();
  }

  private String relate(EvolvingEntity entity, String relation) {
    String target = relation.equals("ElementCollection") ? "" : pick(entities).name();
    EvolvingField field = EvolvingField.to("f" + ++number, relation, target);
    entity.put(field);
    return "add " + relation + " " + entity.name() + "." + field.name() + " to " + target;
  }

  private String widen(EvolvingEntity entity) {
    List<EvolvingField> texts =
        entity.fields().stream().filter(EvolvingField::isText).collect(Collectors.toList());
    if (texts.isEmpty()) {
      return "";
    }
    EvolvingField field = pick(texts);
    boolean narrows = field.length() > 60;
    entity.replace(field, field.wider(narrows ? -20 : 30));
    return (narrows ? "narrow " : "widen ") + entity.name() + "." + field.name();
  }

  private String retype(EvolvingEntity entity) {
    for (EvolvingField field : entity.fields()) {
      if (field.type().equals("Integer") && field.backfill().isEmpty()) {
        entity.replace(field, field.typed("Long"));
        return "int to long " + entity.name() + "." + field.name();
      }
    }
    return "";
  }

  private String require(EvolvingEntity entity) {
    List<EvolvingField> values = entity.fields().stream()
        .filter(field -> field.isText() && !entity.uniques().containsValue(field.column()))
        .collect(Collectors.toList());
    if (values.isEmpty()) {
      return "";
    }
    EvolvingField field = pick(values);
    entity.replace(field, field.required() ? field.optional() : field.required("none"));
    return (field.required() ? "optional " : "required ") + entity.name() + "." + field.name();
  }

  private String moveColumn(EvolvingEntity entity) {
    EvolvingField field = pick(entity.fields());
    if (!field.isValue()) {
      return "";
    }
    entity.replace(field, field.inColumn("c" + ++number));
    return "column of " + entity.name() + "." + field.name() + " to c" + number;
  }

  private String renameField(EvolvingEntity entity) {
    EvolvingField field = pick(entity.fields());
    if (!field.isValue()) {
      return "";
    }
    entity.replace(field, field.renamed("f" + ++number));
    return "rename " + entity.name() + "." + field.name() + " to f" + number;
  }

  private String renameTable(EvolvingEntity entity) {
    entity.table("t" + ++number);
    return "table of " + entity.name() + " to t" + number;
  }

  private String index(EvolvingEntity entity) {
    if (entity.indexes().size() > 1) {
      String gone = entity.indexes().keySet().iterator().next();
      entity.indexes().remove(gone);
      return "drop index " + gone;
    }
    EvolvingField field = pick(entity.fields());
    if (!field.isValue()) {
      return "";
    }
    entity.indexes().put("ix" + ++number, field.column());
    return "index ix" + number + " on " + entity.name() + "." + field.name();
  }

  /** Only over a column whose rows have nothing so far. */
  private String unique(EvolvingEntity entity) {
    if (!entity.uniques().isEmpty()) {
      entity.uniques().clear();
      return "drop unique of " + entity.name();
    }
    EvolvingField field = EvolvingField.value("u" + ++number, "String");
    entity.put(field);
    entity.uniques().put("uq" + number, field.column());
    return "unique " + entity.name() + "." + field.name();
  }

  private String other(EvolvingEntity entity) {
    if (random.nextBoolean()) {
      entity.comment("note " + ++number);
      return "comment " + entity.name();
    }
    boolean used = entities.stream()
        .flatMap(each -> each.fields().stream())
        .anyMatch(field -> field.type().equals("Level"));
    if (!used) {
      return "";
    }
    levels.add("L" + ++number);
    return "add constant L" + number;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
