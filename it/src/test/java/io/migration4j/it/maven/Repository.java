package io.migration4j.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A git repository in the folder of a project, used as developers do. */
public final class Repository {
  private final Project project;

  private Repository(Project project) {
    this.project = project;
  }

  /** A new one whose branch main has all files of the project. */
  public static Repository of(Project project) {
    Repository repository = new Repository(project);
    project.write(".gitignore", "target/\n");
    repository.git("init", "--quiet", "--initial-branch=main");
    return repository.commit("Begin");
  }

  public Repository commit(String message) {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
    return this;
  }

  public Repository branch(String name, String start) {
    git("checkout", "--quiet", "-b", name, start);
    return this;
  }

  public Repository checkout(String branch) {
    git("checkout", "--quiet", branch);
    return this;
  }

  /** Merges a branch, which leaves conflicts in those files. */
  public Repository mergeConflictsIn(String branch, String... files) {
    assertThat(run("merge", "--quiet", branch)).isNotZero();
    assertThat(git("diff", "--name-only", "--diff-filter=U")).containsExactly(files);
    return this;
  }

  /** Merges a branch without a conflict. */
  public Repository merge(String branch) {
    git("merge", "--quiet", "--no-edit", branch);
    return this;
  }

  /** What is not committed, a line for each file. */
  public List<String> status() {
    return git("status", "--porcelain");
  }

  private List<String> git(String... arguments) {
    List<String> lines = new ArrayList<>();
    assertThat(run(lines, arguments)).as(() -> String.join("\n", lines)).isZero();
    return lines;
  }

  private int run(String... arguments) {
    return run(new ArrayList<>(), arguments);
  }

  private int run(List<String> lines, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of("-c", "user.name=Ada", "-c", "user.email=ada@example.com"));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command)
          .directory(project.path("").toFile())
          .redirectErrorStream(true)
          .start();
      new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(lines::add);
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
