package io.migration4j.processor.hibernate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;

/** The order of the source, which Hibernate forgets: a superclass's attributes come first. */
final class DeclarationOrder {
  private final Map<String, List<String>> attributes;
  private final ClassLoader loader;

  DeclarationOrder(HibernateRequest request) {
    this.attributes = request.declarationOrder();
    this.loader = request.classLoader();
  }

  List<Property> sort(PersistentClass entity, List<Property> properties) {
    return sort(entity.getClassName(), properties);
  }

  List<Property> sort(Component component) {
    return sort(component.getComponentClassName(), component.getProperties());
  }

  private List<Property> sort(String className, List<Property> properties) {
    List<String> declared = declared(className);
    List<Property> sorted = new ArrayList<>(properties);
    sorted.sort(Comparator.comparingInt(property -> rank(declared, property.getName())));
    return sorted;
  }

  private static int rank(List<String> declared, String attribute) {
    int index = declared.indexOf(attribute);
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  private List<String> declared(String className) {
    List<String> declared = new ArrayList<>();
    if (className != null) {
      try {
        Class<?> type = Class.forName(className, false, loader);
        for (; type != null; type = type.getSuperclass()) {
          declared.addAll(0, attributes.getOrDefault(type.getName(), List.of()));
        }
      } catch (ClassNotFoundException dynamic) {
        declared.addAll(attributes.getOrDefault(className, List.of()));
      }
    }
    return declared;
  }
}
