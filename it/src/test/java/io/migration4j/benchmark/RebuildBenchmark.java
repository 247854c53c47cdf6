package io.migration4j.benchmark;

import io.migration4j.Migration;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A change of a big SQLite table against the least that a copy of it can cost: {@code INSERT .. SELECT}
 * and the build of its two indexes. What counts is the time of the processor, the least of three rounds in
 * which both take turns.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class RebuildBenchmark {
  private static final int ROUNDS = Integer.getInteger("rounds", 3);

  @Param({"1000000", "5000000"})
  public int rows;

  private PeopleTable people;

  /** The seconds of processor time of either, and how many times as much the change took. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Cpu {
    public double byHand;
    public double migration;
    public double times;
    /** The most memory that the process ever held, in mebibytes. */
    public double peakMemory;
  }

  @Setup(Level.Trial)
  public void create() throws SQLException, IOException {
    people = PeopleTable.of(rows);
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    people.close();
  }

  @Benchmark
  public void rebuildForADefault(Cpu cpu) throws SQLException, IOException {
    compare(cpu, PeopleTable.ChangeDefault.class);
  }

  @Benchmark
  public void rebuildForAType(Cpu cpu) throws SQLException, IOException {
    compare(cpu, PeopleTable.ChangeType.class);
  }

  @Benchmark
  public void nativeNotNullAndCheck(Cpu cpu) throws SQLException, IOException {
    compare(cpu, PeopleTable.AddConstraints.class);
  }

  private void compare(Cpu cpu, Class<? extends Migration> revision)
      throws SQLException, IOException {
    double byHand = Double.MAX_VALUE;
    double migration = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      try (Connection connection = people.open()) {
        long start = now();
        PeopleTable.copyByHand(connection);
        byHand = Math.min(byHand, seconds(start));
      }
      try (Connection connection = people.open()) {
        long start = now();
        PeopleTable.upgrade(
            connection,
            List.of(PeopleTable.Create.class, PeopleTable.CreateIndexes.class, revision));
        migration = Math.min(migration, seconds(start));
      }
    }
    cpu.byHand = byHand;
    cpu.migration = migration;
    cpu.times = migration / byHand;
    cpu.peakMemory = peakMemory();
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(long start) {
    return (now() - start) / 1e9;
  }

  private static double peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
            .findFirst()
            .orElse(0)
        : 0;
  }
}
