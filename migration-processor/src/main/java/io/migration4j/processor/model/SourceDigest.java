package io.migration4j.processor.model;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.migration4j.RevisionIndex;
import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * A digest of the tokens of a class's source file, so that a changed migration is noticed however its
 * byte code comes out. Only javac shows its sources; with another compiler there is none.
 */
public final class SourceDigest {
  private final ProcessingEnvironment environment;

  public SourceDigest(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** The digest of a type of this compile, or {@link RevisionIndex#UNKNOWN_DIGEST}. */
  String of(TypeElement type) {
    return trees()
        .map(present -> present.getPath(type))
        .flatMap(SourceDigest::source)
        .map(source -> Digest.of(JavaTokens.of(source)))
        .orElse(RevisionIndex.UNKNOWN_DIGEST);
  }

  private Optional<Trees> trees() {
    try {
      return Optional.of(Trees.instance(environment));
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return Optional.empty();
    }
  }

  private static Optional<CharSequence> source(TreePath path) {
    try {
      return Optional.of(path.getCompilationUnit().getSourceFile().getCharContent(true));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
