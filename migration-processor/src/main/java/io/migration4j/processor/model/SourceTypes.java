package io.migration4j.processor.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
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
  private final Map<String, String> moduleOfRoot = new HashMap<>();
  private final Map<String, TypeElement> current = new TreeMap<>();
  private final Set<String> packages = new TreeSet<>();

  public SourceTypes(Elements elements) {
    this.elements = elements;
  }

  /** Takes in what a round has. */
  public void add(RoundEnvironment round) {
    current.clear();
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        moduleOfRoot.put(type.getQualifiedName().toString(), moduleOf(type));
      } else if (root instanceof PackageElement each && Mapping.isMapped(each)) {
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

  /** Was it handed to this compile as a source? */
  public boolean contains(TypeElement type) {
    return current().containsKey(type.getQualifiedName().toString());
  }

  /** All of them as they are now, sorted by name. */
  Collection<TypeElement> all() {
    return current().values();
  }

  private Map<String, TypeElement> current() {
    if (current.isEmpty()) {
      Map<String, ModuleElement> modules = new HashMap<>();
      moduleOfRoot.forEach(
          (root, module) -> find(root, modules.computeIfAbsent(module, elements::getModuleElement))
              .ifPresent(this::add));
    }
    return current;
  }

  /** A compiler that knows no modules says nothing of one. */
  private String moduleOf(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    return module == null ? "" : module.getQualifiedName().toString();
  }

  /** Javac looks through all modules if it is told none. */
  private Optional<TypeElement> find(String name, ModuleElement module) {
    return Optional.ofNullable(
        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name));
  }

  private void add(TypeElement type) {
    current.put(type.getQualifiedName().toString(), type);
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::add);
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
