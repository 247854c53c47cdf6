package io.migration4j.processor.model;

import io.migration4j.Backfill;
import io.migration4j.RenamedFrom;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * What the sources of a full pass say about the mapping, as plain values.
 *
 * @param classNames entities, embeddables, mapped superclasses, converters and annotated packages
 * @param declarationOrder the attributes of each class in the order of its source
 * @param digests of each of the classes and of the enums of their attributes, see {@link EntityDigest}
 * @param formerNames what {@link RenamedFrom} says
 * @param backfills what {@link Backfill} says
 * @param migrations the migration classes
 */
public record SourceModel(
    List<String> classNames,
    Map<String, List<String>> declarationOrder,
    Map<String, String> digests,
    List<AttributeNote> formerNames,
    List<AttributeNote> backfills,
    List<String> migrations) {

  public SourceModel {
    classNames = List.copyOf(classNames);
    declarationOrder = Collections.unmodifiableMap(new TreeMap<>(declarationOrder));
    digests = Collections.unmodifiableMap(new TreeMap<>(digests));
    formerNames = List.copyOf(formerNames);
    backfills = List.copyOf(backfills);
    migrations = List.copyOf(migrations);
  }

  /**
   * Reads it.
   *
   * @param more mapped classes by binary name, which may not be among the sources
   * @param onlyThose no other class of the sources is mapped; each has its digest all the same
   * @param classPath with the classes of the project; empty if there are none
   */
  public static SourceModel of(
      SourceTypes sources, List<String> more, boolean onlyThose, List<Path> classPath) {
    List<TypeElement> mapped = new ArrayList<>(sources.mapped());
    more.forEach(
        name -> sources.find(name).filter(type -> !mapped.contains(type)).ifPresent(mapped::add));
    List<String> classNames = new ArrayList<>(sources.annotatedPackages());
    Map<String, String> digests = new TreeMap<>();
    Map<String, List<String>> order = new TreeMap<>();
    EntityDigest digest = new EntityDigest();
    for (TypeElement type : mapped) {
      String className = sources.binaryName(type);
      classNames.add(className);
      digests.put(className, digest.of(type));
      digest.enums(type).forEach(each -> digests.put(sources.binaryName(each), digest.of(each)));
      addOrder(type, sources, order);
    }
    digests.putAll(CompiledDigests.of(mapped, sources, classPath));
    if (onlyThose) {
      classNames.removeIf(name -> !name.endsWith(".package-info"));
    }
    more.stream().filter(name -> !classNames.contains(name)).forEach(classNames::add);
    return new SourceModel(
        classNames,
        order,
        digests,
        notes(mapped, sources, RenamedFrom.class),
        notes(mapped, sources, Backfill.class),
        migrations(sources));
  }

  /** Of a class and those above it, which need not be sources. */
  private static void addOrder(
      TypeElement type, SourceTypes sources, Map<String, List<String>> order) {
    order.put(sources.binaryName(type), Attributes.names(type));
    if (type.getSuperclass() instanceof DeclaredType superclass) {
      addOrder((TypeElement) superclass.asElement(), sources, order);
    }
  }

  private static List<AttributeNote> notes(
      List<TypeElement> mapped, SourceTypes sources, Class<?> annotation) {
    List<AttributeNote> notes = new ArrayList<>();
    for (TypeElement type : mapped) {
      String className = sources.binaryName(type);
      note(type, annotation).ifPresent(value -> notes.add(new AttributeNote(className, "", value)));
      for (Element member : type.getEnclosedElements()) {
        note(member, annotation)
            .ifPresent(value -> Attributes.name(member)
                .ifPresent(name -> notes.add(new AttributeNote(className, name, value))));
      }
    }
    return notes;
  }

  private static Optional<String> note(Element element, Class<?> annotation) {
    return Annotations.find(element, annotation.getName())
        .map(found -> Annotations.text(found, "value"));
  }

  private static List<String> migrations(SourceTypes sources) {
    return sources.all().stream()
        .filter(type -> Annotations.has(type, RevisionDeclaration.ANNOTATION))
        .map(sources::binaryName)
        .toList();
  }
}
