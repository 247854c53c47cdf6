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
  private final Optional<Trees> trees;

  private SourceDigest(Optional<Trees> trees) {
    this.trees = trees;
  }

  /** The digests that this compiler lets us see. */
  public static SourceDigest of(ProcessingEnvironment environment) {
    try {
      return new SourceDigest(Optional.of(Trees.instance(environment)));
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return new SourceDigest(Optional.empty());
    }
  }

  /** The digest of a type of this compile, or {@link RevisionIndex#UNKNOWN_DIGEST}. */
  String of(TypeElement type) {
    return trees
        .map(present -> present.getPath(type))
        .flatMap(SourceDigest::source)
        .map(source -> Digest.of(JavaTokens.of(source)))
        .orElse(RevisionIndex.UNKNOWN_DIGEST);
  }

  private static Optional<CharSequence> source(TreePath path) {
    try {
      return Optional.of(path.getCompilationUnit().getSourceFile().getCharContent(true));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
