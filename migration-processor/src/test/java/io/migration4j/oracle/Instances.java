package io.migration4j.oracle;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.spi.EmbeddableInstantiator;
import org.hibernate.metamodel.spi.EmbeddableRepresentationStrategy;
import org.hibernate.metamodel.spi.ValueAccess;

/** New objects of mapped classes. */
final class Instances {
  private Instances() {}

  static Object of(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the class itself has it: not one of those that inherit from it. */
  static boolean has(EmbeddableMappingType type, AttributeMapping attribute) {
    Member member = attribute.getPropertyAccess().getGetter().getMember();
    return type.getRepresentationStrategy().getInstantiator() != null
        || member.getDeclaringClass().isAssignableFrom(type.getJavaType().getJavaTypeClass());
  }

  /** By reflection, since the method takes the session factory, too, in 6.6. */
  static Object of(EmbeddableMappingType type, Object[] values, SessionFactoryImplementor factory) {
    EmbeddableRepresentationStrategy strategy = type.getRepresentationStrategy();
    EmbeddableInstantiator instantiator = strategy.getInstantiator() == null
        ? strategy.getInstantiatorForClass(type.getJavaType().getJavaTypeClass().getName())
        : strategy.getInstantiator();
    Method method = Arrays.stream(EmbeddableInstantiator.class.getMethods())
        .filter(each -> each.getName().equals("instantiate"))
        .findFirst()
        .orElseThrow();
    ValueAccess access = () -> values;
    try {
      return method.invoke(
          instantiator,
          Stream.of(access, factory).limit(method.getParameterCount()).toArray());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
