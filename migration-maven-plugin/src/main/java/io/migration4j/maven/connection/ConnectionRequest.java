package io.migration4j.maven.connection;

/**
 * The connection as the goal's parameters ask for it; empty where they do not.
 *
 * @param user of {@code migration.user}, else of the server in settings.xml
 * @param password of {@code migration.password}, else of the server, decrypted
 */
public record ConnectionRequest(String url, String user, String password) {
  @Override
  public String toString() {
    return "ConnectionRequest[" + UrlDisplay.of(url) + "]";
  }
}
