package io.migration4j.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The types that this compile is handed, by name, with those nested in them. Names and not elements,
 * since a compiler makes the elements anew when a later round has more sources.
 */
public final class SourceTypes {
  private final Elements elements;
  private final Set<String> names = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();

  public SourceTypes(Elements elements) {
    this.elements = elements;
  }

  /** Takes in what a round has. */
  public void add(RoundEnvironment round) {
    addAll(ElementFilter.typesIn(round.getRootElements()));
    for (PackageElement each : ElementFilter.packagesIn(round.getRootElements())) {
      if (each.getAnnotationMirrors().stream().anyMatch(Mapping::isMapping)) {
        packages.add(each.getQualifiedName().toString());
      }
    }
  }

  /** The packages with annotations of the mapping, by the names of their {@code package-info}. */
  List<String> annotatedPackages() {
    return packages.stream().map(name -> name + ".package-info").toList();
  }

  /** The member of a class that is the beginning of an attribute path, else the class. */
  Optional<Element> place(String className, String path) {
    String attribute = path.split("\\.", 2)[0];
    Optional<TypeElement> type = find(className).filter(this::contains);
    Optional<Element> member = type.flatMap(owner -> member(owner, attribute));
    return member.isPresent() ? member : type.map(owner -> owner);
  }

  private static Optional<Element> member(TypeElement type, String attribute) {
    for (Element member : type.getEnclosedElements()) {
      if (Attributes.name(member).filter(attribute::equals).isPresent()) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  private void addAll(Collection<TypeElement> types) {
    for (TypeElement type : types) {
      names.add(type.getQualifiedName().toString());
      addAll(ElementFilter.typesIn(type.getEnclosedElements()));
    }
  }

  /** Was it handed to this compile as a source? */
  public boolean contains(TypeElement type) {
    return names.contains(type.getQualifiedName().toString());
  }

  /** All of them as they are now, sorted by name. */
  List<TypeElement> all() {
    List<TypeElement> types = new ArrayList<>();
    for (String name : names) {
      Optional.ofNullable(elements.getTypeElement(name)).ifPresent(types::add);
    }
    return types;
  }

  /** Entities, embeddables, mapped superclasses and converters, sorted by name. */
  public List<TypeElement> mapped() {
    return all().stream().filter(Mapping::isMapped).toList();
  }

  /** The type of a binary name, whether source or class file. */
  public Optional<TypeElement> find(String binaryName) {
    TypeElement type = elements.getTypeElement(binaryName);
    return Optional.ofNullable(
        type == null ? elements.getTypeElement(binaryName.replace('$', '.')) : type);
  }

  /** The name that a class loader knows. */
  public String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  /** The types of a package that the compiler can see, sources or not. */
  List<TypeElement> ofPackage(TypeElement member) {
    Element owner = elements.getPackageOf(member);
    return owner == null ? List.of() : ElementFilter.typesIn(owner.getEnclosedElements());
  }
}
