package io.migration4j;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** Reads the indexes of all places of a class path into one. */
final class IndexReader {
  private IndexReader() {}

  /** @throws MigrationException when there is none, or one cannot be read */
  static RevisionIndex read(ClassLoader loader) {
    List<URL> places = places(loader);
    if (places.isEmpty()) {
      throw new MigrationException(
          "There is no index of migrations (" + RevisionIndex.PATH
              + ") on the class path. It is written when the migration classes are compiled with"
              + " migration-processor, and by every goal of the plugin: add the processor to the"
              + " compiler's annotationProcessorPaths, or bind the goal heads-no-fork to process-classes.");
    }
    // The first place on a class path counts, as it does for classes.
    Collections.reverse(places);
    return places.stream()
        .map(IndexReader::index)
        .reduce(RevisionIndex.EMPTY, RevisionIndex::merge);
  }

  private static List<URL> places(ClassLoader loader) {
    try {
      return Collections.list(loader.getResources(RevisionIndex.PATH));
    } catch (IOException unreadable) {
      throw new MigrationException(
          "Cannot look for " + RevisionIndex.PATH + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private static RevisionIndex index(URL place) {
    try {
      URLConnection connection = place.openConnection();
      // A cached jar would stay open, and stale, after the class loader is gone.
      connection.setUseCaches(false);
      try (InputStream stream = connection.getInputStream()) {
        String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        return RevisionIndex.parse(text, place.toString());
      }
    } catch (IOException unreadable) {
      throw new MigrationException(
          "Cannot read " + place + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
