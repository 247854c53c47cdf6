package io.migration4j.maven.project;

import io.migration4j.MigrationException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A project's classes, loaded for the time of one goal. */
public final class ProjectLoader implements Closeable {
  private final URLClassLoader loader;

  private ProjectLoader(URLClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Over a class path, whose first place counts.
   *
   * @param plugin what the runtime library is shared from
   */
  public static ProjectLoader open(List<Path> classPath, ClassLoader plugin) {
    List<URL> urls = new ArrayList<>();
    for (Path entry : classPath) {
      try {
        urls.add(entry.toUri().toURL());
      } catch (MalformedURLException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return new ProjectLoader(
        new URLClassLoader("project", urls.toArray(new URL[0]), new SharedLoader(plugin)));
  }

  public ClassLoader classLoader() {
    return loader;
  }

  /**
   * Does work with these classes as the thread's context.
   *
   * @throws MigrationException when a class is for a newer Java than the one Maven runs on
   */
  public <T> T with(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } catch (UnsupportedClassVersionError newer) {
      throw tooNew(newer);
    } catch (MigrationException failed) {
      throw failed.getCause() instanceof UnsupportedClassVersionError newer
          ? tooNew(newer)
          : failed;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static MigrationException tooNew(UnsupportedClassVersionError newer) {
    return new MigrationException(
        "The project's classes are compiled for a newer Java than the one that runs Maven, "
            + Runtime.version().feature() + ": " + newer.getMessage()
            + ". Run Maven on the newer Java (JAVA_HOME), or lower maven.compiler.release.",
        newer);
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }
}
