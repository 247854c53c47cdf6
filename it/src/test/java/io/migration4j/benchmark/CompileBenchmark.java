package io.migration4j.benchmark;

import io.migration4j.json.Json;
import io.migration4j.processor.MigrationProcessor;
import io.migration4j.snapshot.Snapshot;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the processor costs a module of many entities. In a compile: beside the same compile without it
 * and beside one with a processor that does nothing, once within a warm compiler, once in a process of its
 * own. In the full pass of autogenerate: beside what it cannot do without, Hibernate's boot on the compiled
 * classes and javac's reading of the sources.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
@Fork(1)
public class CompileBenchmark {
  /** CPU seconds of a compile: the best of some rounds, in which all three take turns. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Compiles {
    public double without;
    public double withSilent;
    public double with;
    public double times;
    public double timesSilent;

    void compare(int rounds, Work plain, Work silent, Work ours) throws Exception {
      without = Double.MAX_VALUE;
      withSilent = Double.MAX_VALUE;
      with = Double.MAX_VALUE;
      for (int i = 0; i < rounds; i++) {
        without = Math.min(without, plain.seconds());
        withSilent = Math.min(withSilent, silent.seconds());
        with = Math.min(with, ours.seconds());
      }
      times = with / without;
      timesSilent = with / withSilent;
    }
  }

  /** CPU seconds of a full pass, and of what it cannot do without: the best of some rounds. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Passes {
    public double bootAndParse;
    public double fullPass;
    public double times;

    void compare(int rounds, Work least, Work ours) throws Exception {
      bootAndParse = Double.MAX_VALUE;
      fullPass = Double.MAX_VALUE;
      for (int i = 0; i < rounds; i++) {
        bootAndParse = Math.min(bootAndParse, least.seconds());
        fullPass = Math.min(fullPass, ours.seconds());
      }
      times = fullPass / bootAndParse;
    }
  }

  /** What is measured, in CPU seconds. */
  private interface Work {
    double seconds() throws Exception;
  }

  /** What is measured in the thread that does it. */
  private interface Step {
    void run() throws Exception;

    default double seconds() throws Exception {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      run();
      return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }
  }

  @Param("500")
  private int entities;

  @Param("5")
  private int rounds;

  private Path directory;
  private EntityModule module;
  private String unchanged;
  private String changed;
  private Path request;
  private URLClassLoader alone;
  private URLClassLoader besideEntities;

  /** Compiles the module and lets a full pass write its snapshot. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    directory = Files.createTempDirectory("compile-benchmark");
    module = new EntityModule(directory, entities);
    module.compile(List.of(), List.of("-proc:none"));
    URL classes = module.classes().toUri().toURL();
    alone = new URLClassLoader(new URL[] {classes}, getClass().getClassLoader());
    besideEntities = new URLClassLoader(
        Stream.concat(Stream.of(module.classes()), classPath())
            .map(CompileBenchmark::url)
            .toArray(URL[]::new),
        ClassLoader.getPlatformClassLoader());
    request = Files.writeString(directory.resolve("request.json"), request());
    fullPass();
    unchanged = Files.readString(directory.resolve("output/schema-snapshot.json"));
    changed = unchanged.replaceAll("(Entity\\d+\": *\")[0-9a-f]{4}", "$10000");
    if (changed.equals(unchanged)) {
      throw new IllegalStateException("the snapshot has no digests to change");
    }
  }

  private static Stream<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  /** As the plugin runs it: with the classes of the project on the processor's own path. */
  private Processor processorOfFullPass() {
    return (Processor) instance(load(besideEntities, MigrationProcessor.class.getName()));
  }

  private static Object instance(Class<?> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private String request() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mode", "autogenerate");
    json.put("output", directory.resolve("output").toString());
    json.put("package", "com.example.migrations");
    json.put("message", "Create all");
    json.put("revisionId", "a1");
    json.put("created", "2026-11-22T12:00:00Z");
    json.put("settings", Map.of());
    json.put("databases", List.of("postgresql"));
    json.put("answers", Map.of());
    json.put("snapshot", directory.resolve("none.json").toString());
    json.put("classesDirectory", module.classes().toString());
    json.put("entityClasses", List.of());
    return Json.pretty(json);
  }

  private void snapshot(String text) throws IOException {
    Path file = module.classes().resolve(Snapshot.PATH);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Benchmark
  public void warmCompileOfUnchangedEntities(Compiles compiles) throws Exception {
    compareWarm(unchanged, compiles);
  }

  /** Each of the entities gets its note. */
  @Benchmark
  public void warmCompileOfChangedEntities(Compiles compiles) throws Exception {
    compareWarm(changed, compiles);
  }

  @Benchmark
  @Warmup(iterations = 0)
  public void freshCompileOfUnchangedEntities(Compiles compiles) throws Exception {
    compareFresh(unchanged, compiles);
  }

  @Benchmark
  @Warmup(iterations = 0)
  public void freshCompileOfChangedEntities(Compiles compiles) throws Exception {
    compareFresh(changed, compiles);
  }

  @Benchmark
  public void fullPassBesideBootAndParse(Passes passes) throws Exception {
    Files.deleteIfExists(module.classes().resolve(Snapshot.PATH));
    passes.compare(
        rounds,
        step(() -> {
          boot();
          module.compile(List.of(new SilentProcessor()), List.of("-proc:only"));
        }),
        step(this::fullPass));
  }

  private static Work step(Step step) {
    return step::seconds;
  }

  private void compareWarm(String snapshot, Compiles compiles) throws Exception {
    snapshot(snapshot);
    compiles.compare(
        rounds,
        step(() -> module.compile(List.of(), List.of("-proc:none"))),
        step(() -> module.compile(List.of(new SilentProcessor()), List.of())),
        step(() -> module.compile(List.of(new MigrationProcessor()), List.of())));
  }

  private void compareFresh(String snapshot, Compiles compiles) throws Exception {
    snapshot(snapshot);
    String silent = FreshJavac.place(SilentProcessor.class);
    String ours = FreshJavac.place(MigrationProcessor.class)
        + File.pathSeparator
        + FreshJavac.place(Json.class);
    compiles.compare(
        rounds,
        () -> fresh("-proc:none"),
        () -> fresh("-processorpath", silent, "-processor", SilentProcessor.class.getName()),
        () -> fresh("-processorpath", ours, "-processor", MigrationProcessor.class.getName()));
  }

  private double fresh(String... options) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(module.options());
    arguments.addAll(List.of(options));
    module.files().forEach(file -> arguments.add(file.toString()));
    return FreshJavac.seconds(arguments);
  }

  private void fullPass() throws IOException {
    module.compile(
        List.of(processorOfFullPass()), List.of("-proc:only", "-Amigration.request=" + request));
  }

  /** Hibernate's mapping of the compiled classes, without a database. */
  private void boot() {
    try (var bootstrap =
            new BootstrapServiceRegistryBuilder().applyClassLoader(alone).build();
        var registry = new StandardServiceRegistryBuilder(bootstrap)
            .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
            .applySetting("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
            .build()) {
      MetadataSources sources = new MetadataSources(registry);
      module.classNames().forEach(name -> sources.addAnnotatedClass(load(alone, name)));
      sources.buildMetadata();
    }
  }

  private static Class<?> load(ClassLoader loader, String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
