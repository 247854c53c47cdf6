package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every class, field and method of Hibernate that the compiled product names is there in the Hibernate that
 * the tests run with, which need not be the one it was compiled with.
 */
@Tag("older-hibernate")
class HibernateLinkageTest {
  private static final Pattern REFERENCE = Pattern.compile(
      "= (?:Interface)?(?:Method|Field)ref .*// (org/hibernate/[\\w/$]+)\\.\"?([\\w$<>]+)\"?:(\\S+)");
  private static final ClassLoader LOADER = HibernateLinkageTest.class.getClassLoader();

  /** A field or method as a constant pool names it. */
  record Reference(String owner, String name, String descriptor) {
    boolean isThere() {
      try {
        Class<?> type = Class.forName(owner.replace('/', '.'), false, LOADER);
        return descriptor.startsWith("(") ? isMethodOf(type) : isFieldOf(type);
      } catch (ClassNotFoundException | TypeNotPresentException absent) {
        return false;
      }
    }

    private boolean isMethodOf(Class<?> type) {
      MethodType wanted = MethodType.fromMethodDescriptorString(descriptor, LOADER);
      if (name.equals("<init>")) {
        return Arrays.stream(type.getDeclaredConstructors())
            .map(Constructor::getParameterTypes)
            .anyMatch(each -> Arrays.equals(each, wanted.parameterArray()));
      }
      return types(type).stream()
          .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
          .filter(each -> !Modifier.isPrivate(each.getModifiers()))
          .anyMatch(each -> each.getName().equals(name) && type(each).equals(wanted));
    }

    private static MethodType type(Method method) {
      return MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    }

    private boolean isFieldOf(Class<?> type) {
      Class<?> wanted =
          MethodType.fromMethodDescriptorString("()" + descriptor, LOADER).returnType();
      return types(type).stream()
          .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
          .filter(each -> each.getName().equals(name))
          .map(Field::getType)
          .anyMatch(wanted::equals);
    }

    private static Set<Class<?>> types(Class<?> type) {
      Set<Class<?>> types = new LinkedHashSet<>();
      for (Class<?> each = type; each != null; each = each.getSuperclass()) {
        types.add(each);
        Arrays.stream(each.getInterfaces()).forEach(parent -> types.addAll(types(parent)));
      }
      types.add(Object.class);
      return types;
    }

    @Override
    public String toString() {
      return owner + "." + name + ":" + descriptor;
    }
  }

  @Test
  void everythingThatIsNamedIsThere() throws IOException, URISyntaxException {
    Set<Reference> references = references();
    assertThat(references).hasSizeGreaterThan(100);
    assertThat(references.stream().filter(each -> !each.isThere())).isEmpty();
  }

  private static Set<Reference> references() throws IOException, URISyntaxException {
    Path folder = Path.of(
            HibernateModel.class.getResource("HibernateModel.class").toURI())
        .getParent();
    List<String> arguments = new ArrayList<>(List.of("-v", "-p"));
    try (Stream<Path> files = Files.list(folder)) {
      files.map(Path::toString).filter(file -> file.endsWith(".class")).forEach(arguments::add);
    }
    StringWriter text = new StringWriter();
    ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
    javap.run(new PrintWriter(text), new PrintWriter(System.err), arguments.toArray(String[]::new));
    Set<Reference> references = new LinkedHashSet<>();
    for (Matcher each = REFERENCE.matcher(text.toString()); each.find(); ) {
      references.add(new Reference(each.group(1), each.group(2), each.group(3)));
    }
    return references;
  }
}
