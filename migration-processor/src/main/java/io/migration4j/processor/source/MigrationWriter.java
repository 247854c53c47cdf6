package io.migration4j.processor.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;
import io.migration4j.operation.Operation;
import io.migration4j.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes a revision as the Java source of its migration class, for a reviewer to read: one statement
 * an operation, at most 100 columns, equal bytes for an equal revision. What the compiled class
 * records is equal to the operations written.
 */
public final class MigrationWriter {
  private static final int WIDTH = 100;
  private static final String INTERFACE = "implements Migration {\n";

  private final RevisionSource source;
  private final StaticImports imports = new StaticImports();
  private final OperationSource operations = new OperationSource(imports);

  private MigrationWriter(RevisionSource source) {
    this.source = source;
  }

  /**
   * The text of the file.
   *
   * @throws io.migration4j.MigrationException when an operation is Java code, which cannot be written
   */
  public static String write(RevisionSource source) {
    return new MigrationWriter(source).text();
  }

  /**
   * The text of the file in ASCII, for a project whose sources are not in UTF-8.
   *
   * @throws io.migration4j.MigrationException when an operation is Java code, which cannot be written
   */
  public static String writeAscii(RevisionSource source) {
    return JavaText.ascii(write(source));
  }

  private String text() {
    TypeSpec.Builder type = TypeSpec.classBuilder(source.className())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(Migration.class)
        .addJavadoc(ClassJavadoc.of(source))
        .addAnnotation(revision());
    direction("upgrade", source.upgrade(), source.decisions()).forEach(type::addMethod);
    direction("downgrade", source.downgrade(), List.of()).forEach(type::addMethod);
    JavaFile.Builder file =
        JavaFile.builder(source.packageName(), type.build()).indent("  ").skipJavaLangImports(true);
    imports.addTo(file);
    return arranged(file.build().toString());
  }

  /** What JavaPoet has no setting for: air after the head of the class, empty bodies, a long head. */
  private String arranged(String text) {
    String head = "public final class " + source.className() + " ";
    boolean fits = head.length() + INTERFACE.length() - 1 <= WIDTH;
    return text.replace(
            head + INTERFACE, head.stripTrailing() + (fits ? " " : "\n    ") + INTERFACE + "\n")
        .replace("(Operations op) {\n  }", "(Operations op) {}");
  }

  /**
   * The message is left out where the name of the class says it. JavaPoet puts only a lone value on the line of the annotation, so all members are that
   * value.
   */
  private AnnotationSpec revision() {
    List<String> members = new ArrayList<>(List.of("id = " + JavaText.literal(source.id())));
    members.addAll(member("revises", source.revises()));
    members.addAll(member("dependsOn", source.dependsOn()));
    members.addAll(member("labels", source.labels()));
    if (!RevisionNode.descriptionOf(source.className()).equals(source.message())) {
      members.add("message = " + JavaText.literal(source.message()));
    }
    String line = String.join(", ", members);
    boolean fits = "@Revision()".length() + line.length() <= WIDTH;
    return AnnotationSpec.builder(Revision.class)
        .addMember("value", "$L", fits ? line : "\n" + String.join(",\n", members))
        .build();
  }

  private static List<String> member(String name, List<String> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    String texts = values.stream().map(JavaText::literal).collect(Collectors.joining(", "));
    return List.of(name + " = " + (values.size() == 1 ? texts : "{" + texts + "}"));
  }

  /** The method, and the methods it is split into where it would outgrow the 64 KB of the JVM. */
  private List<MethodSpec> direction(String name, List<Operation> all, List<String> comments) {
    List<List<Expression>> parts =
        MethodParts.of(all.stream().map(operations::statement).collect(Collectors.toList()));
    MethodSpec.Builder main = MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(Operations.class, "op");
    comments.forEach(comment -> main.addCode(lineComment(comment)));
    if (parts.size() == 1) {
      return List.of(main.addCode(body(parts.get(0))).build());
    }
    List<MethodSpec> methods = new ArrayList<>();
    for (List<Expression> part : parts) {
      String partName = name + (methods.size() + 1);
      main.addCode("$L(op);\n", partName);
      methods.add(MethodSpec.methodBuilder(partName)
          .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
          .addParameter(Operations.class, "op")
          .addCode(body(part))
          .build());
    }
    methods.add(0, main.build());
    return methods;
  }

  private static CodeBlock lineComment(String text) {
    return ClassJavadoc.wrap(JavaText.comment(text), Page.WIDTH - 3).stream()
        .map(line -> CodeBlock.of("$L\n", "// " + line))
        .collect(CodeBlock.joining(""));
  }

  private static CodeBlock body(List<Expression> statements) {
    Page page = new Page();
    for (Expression statement : statements) {
      statement.print(page, 0, 1);
      page.text(";").endLine();
    }
    return page.code();
  }
}
