package io.migration4j.processor.hibernate;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.hibernate.Session;

/** An entity as a line of text: {@code A id=1 name=x y born=2020-01-02 owner=7 bytes=00ff}. */
final class EntityText {
  static final String PACKAGE = "com.example.";

  private EntityText() {}

  static String name(String line) {
    return line.split(" ")[0];
  }

  /** @param loader has the entities */
  static Object read(Session session, ClassLoader loader, String line)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName(PACKAGE + name(line), true, loader);
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object entity = constructor.newInstance();
    for (String word : words(line)) {
      int equals = word.indexOf('=');
      Field field = field(type, word.substring(0, equals));
      field.set(entity, value(session, field.getType(), word.substring(equals + 1)));
    }
    return entity;
  }

  /** @param like a line with the attributes to write */
  static String write(Session session, Object entity, String like) {
    Object plain = Hibernate.unproxy(entity);
    return name(like) + " "
        + words(like).stream()
            .map(word -> word.substring(0, word.indexOf('=')))
            .map(attribute -> attribute + "=" + text(session, get(plain, attribute)))
            .collect(Collectors.joining(" "));
  }

  private static List<String> words(String line) {
    return Arrays.stream(line.split("\\s+(?=\\w+=)")).skip(1).toList();
  }

  private static Object value(Session session, Class<?> type, String text)
      throws ReflectiveOperationException {
    if (text.equals("null")) {
      return null;
    }
    if (type == String.class) {
      return text;
    }
    if (type == char.class || type == Character.class) {
      return text.charAt(0);
    }
    if (type == byte[].class) {
      return HexFormat.of().parseHex(text);
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(text);
    }
    if (type == UUID.class) {
      return UUID.fromString(text);
    }
    if (isEntity(type)) {
      return session.getReference(type, value(session, field(type, "id").getType(), text));
    }
    boolean time = type.getName().startsWith("java.time.");
    Method parse = MethodType.methodType(type)
        .wrap()
        .returnType()
        .getMethod(time ? "parse" : "valueOf", time ? CharSequence.class : String.class);
    parse.setAccessible(true);
    return parse.invoke(null, text);
  }

  private static boolean isEntity(Class<?> type) {
    return type.getName().startsWith(PACKAGE) && !type.isEnum();
  }

  /** The same text for the same value, whatever a database keeps of its form. */
  private static String text(Session session, Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant().toString();
    }
    if (value instanceof ZonedDateTime time) {
      return time.toInstant().toString();
    }
    if (value instanceof Object[] array) {
      return Arrays.toString(array);
    }
    return value != null && isEntity(value.getClass())
        ? text(session, session.getIdentifier(value))
        : String.valueOf(value);
  }

  private static Object get(Object entity, String attribute) {
    try {
      return field(entity.getClass(), attribute).get(entity);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Field field(Class<?> type, String name) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (field.getName().equals(name) && !Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    throw new IllegalArgumentException(type + " has no " + name);
  }
}
