package io.migration4j.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources of many entities, of fifteen attributes each, that refer to one another. */
final class EntityModule {
  private static final String ENTITY = """
      package com.example.model;

      import jakarta.persistence.*;
      import java.math.BigDecimal;
      import java.time.*;
      import java.util.*;

      @Entity
      @Table(name = "entity_%1$d", indexes = @Index(columnList = "name, created"))
      public class Entity%1$d {
        public enum State { NEW, OPEN, CLOSED }

        @Id @GeneratedValue private Long id;
        @Column(nullable = false, length = 120) private String name;
        @Column(unique = true, length = 40) private String code;
        @Column(precision = 12, scale = 2) private BigDecimal price;
        @Enumerated(EnumType.STRING) private State state;
        private Instant created;
        private LocalDate day;
        private Integer amount;
        private boolean active;
        private UUID token;
        private Double rate;
        @Version private long version;
        @ElementCollection private Set<String> tags = new HashSet<>();
        @ManyToOne private Entity%2$d parent;
        @OneToMany(mappedBy = "parent") private List<Entity%3$d> children = new ArrayList<>();

        public Long getId() { return id; }
        public String getName() { return name; }
        public void setName(String name) { this.name = name; }
        public BigDecimal getPrice() { return price; }
        public BigDecimal total() { return price == null || amount == null ? BigDecimal.ZERO : price.multiply(BigDecimal.valueOf(amount)); }
      }
      """;

  private final Path directory;
  private final int size;

  EntityModule(Path directory, int size) throws IOException {
    this.directory = directory;
    this.size = size;
    Files.createDirectories(sources());
    Files.createDirectories(classes());
    for (int i = 0; i < size; i++) {
      Files.writeString(
          sources().resolve("Entity" + i + ".java"),
          ENTITY.formatted(i, (i + size - 1) % size, (i + 1) % size));
    }
  }

  Path sources() {
    return directory.resolve("src/com/example/model");
  }

  Path classes() {
    return directory.resolve("classes");
  }

  List<String> classNames() {
    return IntStream.range(0, size)
        .mapToObj(i -> "com.example.model.Entity" + i)
        .toList();
  }

  List<Path> files() throws IOException {
    try (var files = Files.list(sources())) {
      return files.sorted().toList();
    }
  }

  /** Where a compile finds and puts classes. */
  List<String> options() {
    String classPath = classes() + File.pathSeparator + System.getProperty("java.class.path");
    return List.of("-d", classes().toString(), "-encoding", "UTF-8", "-classpath", classPath);
  }

  /** Compiles all of it into its classes. */
  void compile(Collection<? extends Processor> processors, List<String> options)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<String> all = new ArrayList<>(options);
    all.addAll(options());
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      var task = compiler.getTask(
          null, manager, diagnostics, all, null, manager.getJavaFileObjectsFromPaths(files()));
      task.setProcessors(processors);
      if (!task.call()) {
        throw new IllegalStateException(diagnostics.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
            .toList()
            .toString());
      }
    }
  }
}
