package io.migration4j.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.maven.project.Diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavacTest {
  @TempDir
  Path directory;

  @Test
  void errorsAreReadWithTheirPlaces() throws IOException {
    Path basedir = directory.resolve("a b \"c\"");
    SampleProject project = new SampleProject(basedir);
    project.write("com.example.Über", "package com.example;\nclass Über { int x = \"no\"; }\n");
    project.write("com.example.Two", "package com.example;\nclass Two {\n  Absent y;\n}\n");

    Javac.Compilation compilation = project.compile();

    assertThat(compilation.successful()).isFalse();
    assertThat(compilation.errors())
        .extracting(error -> error.shown(project.layout()))
        .containsExactly(
            "src/main/java/com/example/Two.java:3: cannot find symbol\n"
                + "  symbol:   class Absent\n  location: class Two",
            "src/main/java/com/example/Über.java:2: incompatible types: String cannot be converted"
                + " to int");
  }

  @Test
  void theOutputOfJavacIsParted() {
    assertThat(Diagnostics.parse("""
        Note: [Drift] one
        /p/User.java:12: error: [Slug] what went wrong
          and more of it
          String name;
                 ^
        /p/User.java:14: warning: careful
        /p/User.java:15: Note: look
        error: no place
        2 errors
        1 warning
        """))
        .containsExactly(
            new Diagnostic("Note", Optional.empty(), 0, "[Drift] one"),
            new Diagnostic(
                "error",
                Optional.of(Path.of("/p/User.java")),
                12,
                "[Slug] what went wrong\n  and more of it"),
            new Diagnostic("warning", Optional.of(Path.of("/p/User.java")), 14, "careful"),
            new Diagnostic("Note", Optional.of(Path.of("/p/User.java")), 15, "look"),
            new Diagnostic("error", Optional.empty(), 0, "no place"));
  }

  @Test
  void aStackTraceIsAnError() {
    List<Diagnostic> diagnostics = Diagnostics.parse(
        "\n\nAn annotation processor threw an uncaught exception.\njava.lang.X\n");

    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.get(0).isError()).isTrue();
    assertThat(diagnostics.get(0).message()).contains("threw an uncaught exception");
  }

  @Test
  void argumentsKeepTheirBlanksQuotesAndBackslashes() {
    assertThat(Javac.argumentFile(List.of("C:\\my files\\A.java", "a\"b")))
        .isEqualTo("\"C:\\\\my files\\\\A.java\"\n\"a\\\"b\"\n");
  }
}
