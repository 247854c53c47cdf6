package io.migration4j.maven.autogenerate;

import java.util.List;

/** A person who can answer. */
@FunctionalInterface
public interface Prompt {
  /** The answer chosen, one of those offered. */
  String choose(String question, List<String> answers);
}
