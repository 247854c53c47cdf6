package io.migration4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Stands between a client and PostgreSQL, and cuts the connection at one of the client's commits. */
final class CutProxy implements AutoCloseable {
  /** When it cuts. */
  enum Cut {
    /** The server never hears of the commit. */
    BEFORE,
    /** The server commits, and its answer is lost. */
    ANSWER
  }

  private static final String COMMIT = "COMMIT";

  private final ServerSocket listening;
  private final int server;
  private final Cut cut;
  private final int fatal;
  private final AtomicInteger commits = new AtomicInteger();

  /** @param fatal the number of the commit; 0 for none */
  CutProxy(int server, Cut cut, int fatal) throws IOException {
    this.server = server;
    this.cut = cut;
    this.fatal = fatal;
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  int commits() {
    return commits.get();
  }

  private void accept() throws IOException {
    while (!listening.isClosed()) {
      Link link = new Link(listening.accept(), new Socket("localhost", server));
      start(link::forth);
      start(link::back);
    }
  }

  private static void start(Work work) {
    Thread thread = new Thread(() -> {
      try {
        work.run();
      } catch (IOException ended) {
        Thread.currentThread().interrupt();
      }
    });
    thread.setDaemon(true);
    thread.start();
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  /** The two sockets of one connection. */
  private final class Link {
    private final Socket client;
    private final Socket postgres;
    private volatile boolean deaf;

    Link(Socket client, Socket postgres) {
      this.client = client;
      this.postgres = postgres;
    }

    void forth() throws IOException {
      try (client;
          postgres) {
        copy(client.getInputStream(), postgres.getOutputStream(), this::mayGoOn);
      }
    }

    void back() throws IOException {
      try (client;
          postgres) {
        copy(postgres.getInputStream(), client.getOutputStream(), answer -> !deaf);
      }
    }

    private boolean mayGoOn(String message) {
      if (message.contains(COMMIT) && commits.incrementAndGet() == fatal) {
        deaf = cut == Cut.ANSWER;
        return cut == Cut.ANSWER;
      }
      return true;
    }

    private void copy(InputStream from, OutputStream to, Predicate<String> goOn)
        throws IOException {
      byte[] buffer = new byte[1 << 16];
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        if (!goOn.test(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
          return;
        }
        to.write(buffer, 0, read);
        to.flush();
      }
    }
  }
}
