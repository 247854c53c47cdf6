package io.migration4j.maven;

import io.migration4j.MigrationException;
import io.migration4j.maven.connection.ConnectionRequest;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** The users and passwords of settings.xml. */
final class Servers {
  private final Settings settings;
  private final SettingsDecrypter decrypter;

  Servers(Settings settings, SettingsDecrypter decrypter) {
    this.settings = settings;
    this.decrypter = decrypter;
  }

  /**
   * The connection that a goal's parameters ask for; what they leave open, the server says. Any may be
   * null, as Maven leaves them.
   *
   * @throws MigrationException when there is no such server, or its password cannot be decrypted
   */
  ConnectionRequest request(String url, String user, String password, String serverId) {
    if (serverId == null || serverId.isBlank()) {
      return new ConnectionRequest(text(url), text(user), text(password));
    }
    Server server = decrypted(serverId);
    return new ConnectionRequest(
        text(url),
        user == null ? text(server.getUsername()) : user,
        password == null ? text(server.getPassword()) : password);
  }

  private Server decrypted(String id) {
    Server server = settings.getServer(id);
    if (server == null) {
      throw new MigrationException("settings.xml has no server " + id
          + ", which migration.server names. Add a <server> with this id, or correct the name.");
    }
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
    if (!result.getProblems().isEmpty()) {
      throw new MigrationException("The password of server " + id
          + " in settings.xml cannot be decrypted: "
          + result.getProblems().get(0).getMessage()
          + ". See mvn --encrypt-password.");
    }
    return result.getServer();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
