package io.migration4j;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A place for data that is full between {@link #fill} and {@link #free}. */
interface SmallDisk extends AutoCloseable {
  /** Leaves room for a few megabytes more. */
  void fill() throws IOException;

  void free() throws IOException;

  @Override
  void close() throws IOException;

  /** Runs a program of the system. */
  static void run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + ": " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** A file system in memory, which only root may mount, and not in each container. */
  record Memory(Path mount) implements SmallDisk {
    private static final long LEFT = 8 << 20;

    static Memory mounted(Path mount, int megabytes) throws IOException {
      run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", mount.toString());
      return new Memory(mount);
    }

    private Path ballast() {
      return mount.resolve("ballast");
    }

    @Override
    public void fill() throws IOException {
      long free = Files.getFileStore(mount).getUsableSpace();
      Files.write(ballast(), new byte[(int) (free - LEFT)]);
    }

    @Override
    public void free() throws IOException {
      Files.delete(ballast());
    }

    @Override
    public void close() throws IOException {
      run("umount", mount.toString());
    }
  }

  /** A server none of whose new processes may make a file longer: Linux answers it as a disk would. */
  record Limited(Path data) implements SmallDisk {
    /** A segment of the write-ahead log is 16 MiB. */
    private static final long LIMIT = 20 << 20;

    private void limit(String bytes) throws IOException {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      run("prlimit", "--pid", lines.get(0).strip(), "--fsize=" + bytes + ":");
    }

    @Override
    public void fill() throws IOException {
      limit(String.valueOf(LIMIT));
    }

    @Override
    public void free() throws IOException {
      limit("unlimited");
    }

    @Override
    public void close() {}
  }
}
