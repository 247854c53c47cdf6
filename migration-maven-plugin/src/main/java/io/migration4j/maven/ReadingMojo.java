package io.migration4j.maven;

import io.migration4j.maven.output.Report;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that only reads, and answers as text or JSON. */
abstract class ReadingMojo extends DatabaseMojo {
  /** The form of the answer: text, or json, which goes to the standard output. */
  @Parameter(property = "migration.format", defaultValue = "text")
  private String format;

  /** A file for the answer instead. */
  @Parameter(property = "migration.outputFile")
  private File outputFile;

  final Report report() {
    Optional<File> file = Optional.ofNullable(outputFile);
    return new Report(format, file.map(File::toPath), console(), System.out);
  }
}
