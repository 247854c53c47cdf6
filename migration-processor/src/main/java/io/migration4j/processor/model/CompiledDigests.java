package io.migration4j.processor.model;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The digests of classes that Lombok adds getters to. A full pass runs no other processor, so it sees
 * those members in the class files only, whereas a compile sees them in the sources.
 */
final class CompiledDigests {
  private CompiledDigests() {}

  /**
   * By binary name, of those of the types that carry an annotation of Lombok and are compiled.
   *
   * @param classPath with the output of the compile before
   */
  static Map<String, String> of(
      List<TypeElement> types, SourceTypes sources, List<Path> classPath) {
    Map<String, String> names = new TreeMap<>();
    types.stream()
        .filter(CompiledDigests::hasMembersOfLombok)
        .forEach(
            type -> names.put(sources.binaryName(type), type.getQualifiedName().toString()));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (names.isEmpty() || classPath.isEmpty() || compiler == null) {
      return Map.of();
    }
    List<String> options = List.of(
        "-proc:only",
        "-classpath",
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    Reading reading = new Reading(names);
    var task =
        compiler.getTask(null, null, ignored -> {}, options, List.of("java.lang.Object"), null);
    task.setProcessors(List.of(reading));
    task.call();
    return reading.digests;
  }

  private static boolean hasMembersOfLombok(TypeElement type) {
    return isMarked(type)
        || type.getEnclosedElements().stream().anyMatch(CompiledDigests::isMarked);
  }

  private static boolean isMarked(Element element) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(annotation -> Annotations.nameOf(annotation).startsWith("lombok."));
  }

  /** A compile of nothing, which can look at class files. */
  private static final class Reading extends AbstractProcessor {
    private final Map<String, String> names;
    private final Map<String, String> digests = new TreeMap<>();

    Reading(Map<String, String> names) {
      this.names = names;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      EntityDigest digest = new EntityDigest();
      names.forEach((binary, canonical) -> {
        TypeElement compiled = processingEnv.getElementUtils().getTypeElement(canonical);
        if (compiled != null) {
          digests.put(binary, digest.of(compiled));
        }
      });
      return false;
    }
  }
}
