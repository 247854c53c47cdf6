package io.migration4j.processor;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/** The processor in a class loader that sees a class path of its own and nothing of the tests. */
record IsolatedProcessor(URLClassLoader loader) implements AutoCloseable {
  static IsolatedProcessor on(String classPath) {
    List<URL> urls = Stream.of(classPath.split(File.pathSeparator))
        .map(IsolatedProcessor::url)
        .toList();
    return new IsolatedProcessor(
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
  }

  Processor processor() {
    try {
      return (Processor)
          loader.loadClass(MigrationProcessor.class.getName()).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
