package io.migration4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.RevisionIndex;
import io.migration4j.processor.Javac.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("D1: a compile of one changed file notes exactly what a full compile does")
class IncrementalCompileTest {
  private static final String HEAD = "package com.example; import jakarta.persistence.*;\n";

  private static final Map<String, String> SOURCES = new TreeMap<>(
      Map.ofEntries(
          Map.entry(
              "package-info",
              "@org.hibernate.annotations.FilterDef(name = \"f\") package com.example;\n"),
          Map.entry(
              "Keyed",
              HEAD + "@MappedSuperclass abstract class Keyed<K extends Comparable<K>> {\n"
                  + "  @Id K id;\n}\n"),
          Map.entry(
              "Named",
              HEAD + "@MappedSuperclass abstract class Named {\n"
                  + "  private long id; private String name;\n"
                  + "  @Id public long getId() { return id; }\n"
                  + "  public void setId(long id) { this.id = id; }\n"
                  + "  public String getName() { return name; }\n"
                  + "  public void setName(String name) { this.name = name; }\n}\n"),
          Map.entry(
              "Person",
              HEAD + "@Entity class Person extends Keyed<Long> {\n"
                  + "  @Embedded Address address; @Embedded Span span; Role role; Role[] roles;\n"
                  + "  @Convert(converter = MoneyConverter.class) Money pay; @Embedded Names names;\n"
                  + "  @ElementCollection java.util.Map<Role, Names> aliases;\n"
                  + "  public String getTitle() { return \"Dr.\"; }\n"
                  + "  @Embeddable static class Names { String first; Kind kind; enum Kind { BORN, TAKEN } }\n}\n"),
          Map.entry(
              "City",
              HEAD + "@Entity class City extends Named {\n"
                  + "  public Role getRole() { return null; } public void setRole(Role role) {}\n}\n"),
          Map.entry(
              "Address",
              HEAD + "@Embeddable class Address { String street; @ManyToOne City city; }\n"),
          Map.entry(
              "Span",
              HEAD + "@Embeddable record Span(int low, @Column(name = \"top\") int high) {}\n"),
          Map.entry("Role", "package com.example; enum Role { ADMIN, GUEST }\n"),
          Map.entry("Money", "package com.example; class Money { long cents; }\n"),
          Map.entry(
              "MoneyConverter",
              HEAD + "@Converter class MoneyConverter"
                  + " implements AttributeConverter<Money, Long> {\n"
                  + "  public Long convertToDatabaseColumn(Money money) { return money.cents; }\n"
                  + "  public Money convertToEntityAttribute(Long cents) { return new Money(); }\n}\n"),
          Map.entry(
              "R1_First",
              "package com.example; import io.migration4j.*;\n"
                  + "@Revision(id = \"a1\") public final class R1_First implements Migration {\n"
                  + "  public void upgrade(Operations op) {}\n  public void downgrade(Operations op) {}\n}\n")));

  /** A change of one file, and what a compile says of it. */
  private record Change(String file, String before, String after, List<String> noted) {
    static Change of(String file, String before, String after, String... noted) {
      return new Change(file, before, after, List.of(noted));
    }

    String source() {
      String source = SOURCES.get(file);
      assertThat(source).contains(before);
      return source.replace(before, after);
    }
  }

  static Stream<Change> changes() {
    return Stream.of(
        Change.of("package-info", "\"f\"", "\"g\""),
        Change.of("Keyed", "K id;", "K id; @Version int version;", "Keyed"),
        Change.of("Keyed", "@MappedSuperclass abstract", "abstract", "Keyed"),
        Change.of("Keyed", "K id;", "K id; // the key"),
        Change.of("Named", "@Id public", "@Column(name = \"nr\") @Id public", "Named"),
        Change.of("Named", "String getName() { return name;", "int getName() { return 1;", "Named"),
        Change.of("Named", "private long id;", "@Id private long id;", "Named"),
        Change.of("Named", "@Id public long getId", "public long getId", "Named"),
        Change.of("Person", "Keyed<Long>", "Keyed<Integer>", "Person"),
        Change.of("Person", "Role role;", "String role;", "Person"),
        Change.of("Person", "Map<Role, Names>", "Map<String, Names>", "Person"),
        Change.of("Person", "getTitle", "getDegree"),
        Change.of("Person", "String first;", "String first, last;", "Names"),
        Change.of("Person", "TAKEN", "TAKEN, LOST", "Kind"),
        Change.of("Person", "@Embeddable static", "@Embeddable @Deprecated static"),
        Change.of(
            "Person", "TAKEN } }", "TAKEN } } @Entity static class Dog { @Id int id; }", "Dog"),
        Change.of("City", "Role getRole() { return null;", "int getRole() { return 1;", "City"),
        Change.of("City", "public Role", "@Enumerated(EnumType.STRING) public Role", "City"),
        Change.of("Address", "String street;", "@Column(length = 80) String street;", "Address"),
        Change.of("Span", "int low", "long low", "Span"),
        Change.of("Span", "\"top\"", "\"peak\"", "Span"),
        Change.of("Span", "{}", "{ int width() { return high - low; } }"),
        Change.of("Role", "GUEST", "GUEST, OWNER", "Role"),
        Change.of("Role", "ADMIN, GUEST", "GUEST, ADMIN", "Role"),
        Change.of("Role", "GUEST", "GUEST; int level;"),
        Change.of("Money", "long cents;", "long cents; String currency;"),
        Change.of("MoneyConverter", "@Converter", "@Converter(autoApply = true)", "MoneyConverter"),
        Change.of("R1_First", "(Operations op) {}\n}", "(Operations op) { }\n}"));
  }

  @TempDir
  private Path directory;

  private Javac javac;

  @BeforeEach
  void keepDigests() {
    javac = new Javac(directory);
    SOURCES.forEach(this::write);
    DriftSnapshot.of(javac);
    assertThat(javac.compileAll(new MigrationProcessor()).diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void oneFileIsNotedAsInAFullCompile(Change change) throws IOException {
    Path file = write(change.file(), change.source());
    Compilation full = javac.compileAll(new MigrationProcessor());
    String index = index();
    Compilation alone = javac.compile(List.of(file), new MigrationProcessor());

    assertThat(full.errors()).isEmpty();
    assertThat(full.notes()).extracting(IncrementalCompileTest::name).isEqualTo(change.noted());
    assertThat(alone.notes()).isEqualTo(full.notes());
    assertThat(index()).isEqualTo(index).contains("a1 com.example.R1_First");
  }

  private Path write(String name, String source) {
    return javac.write("com.example." + name, source);
  }

  private String index() throws IOException {
    return Files.readString(javac.classes().resolve(RevisionIndex.PATH));
  }

  /** {@code User.java:5 [EntityChanged] User changed since} is of {@code User}. */
  private static String name(String note) {
    return note.split(" ")[2];
  }
}
