package io.migration4j.maven.project;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * The parent of a project's class loader: the platform's classes, and of the plugin's only the runtime
 * library, so that a migration is the same type for both. Everything else the project brings itself.
 */
final class SharedLoader extends ClassLoader {
  private static final String SHARED = "io.migration4j.";
  private static final String PLUGIN = "io.migration4j.maven.";
  private static final String PROCESSOR = "io.migration4j.processor.";

  private final ClassLoader plugin;

  SharedLoader(ClassLoader plugin) {
    super(ClassLoader.getPlatformClassLoader());
    this.plugin = plugin;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.startsWith(SHARED) && !name.startsWith(PLUGIN) && !name.startsWith(PROCESSOR)) {
      return plugin.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected URL findResource(String name) {
    return null;
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return Collections.emptyEnumeration();
  }
}
