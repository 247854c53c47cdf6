package io.migration4j.maven;

import io.migration4j.MigrationException;
import io.migration4j.maven.project.CompilerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads the compiler's settings from the configuration of maven-compiler-plugin and its properties. */
final class CompilerConfiguration {
  private static final String GROUP = "org.apache.maven.plugins";
  private static final String PLUGIN = "maven-compiler-plugin";

  private final MavenProject project;
  private final MavenSession session;
  private final ToolchainManager toolchains;

  CompilerConfiguration(MavenProject project, MavenSession session, ToolchainManager toolchains) {
    this.project = project;
    this.session = session;
    this.toolchains = toolchains;
  }

  CompilerSettings read() {
    return new CompilerSettings(
        javac(),
        value("release", "maven.compiler.release", ""),
        value("source", "maven.compiler.source", ""),
        value("target", "maven.compiler.target", ""),
        value("encoding", "encoding", property("project.build.sourceEncoding", "UTF-8")),
        arguments());
  }

  private Path javac() {
    String found = Optional.ofNullable(toolchains.getToolchainFromBuildContext("jdk", session))
        .map(toolchain -> toolchain.findTool("javac"))
        .orElse("");
    if (!found.isEmpty()) {
      return Path.of(found);
    }
    boolean windows = System.getProperty("path.separator").equals(";");
    Path javac = Path.of(System.getProperty("java.home"), "bin", windows ? "javac.exe" : "javac");
    if (!Files.isExecutable(javac)) {
      throw new MigrationException("There is no compiler " + javac
          + ". Run Maven on a JDK (JAVA_HOME), or give the project a JDK toolchain.");
    }
    return javac;
  }

  /** Only what changes the meaning of sources: no lint, no other processors. */
  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    boolean preview =
        Boolean.parseBoolean(value("enablePreview", "maven.compiler.enablePreview", "false"));
    List<String> given = given();
    if (preview || given.contains("--enable-preview")) {
      arguments.add("--enable-preview");
    }
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i).matches("--add-(modules|exports|reads)") && i + 1 < given.size()) {
        arguments.add(given.get(i));
        arguments.add(given.get(i + 1));
      } else if (given.get(i).matches("--add-(modules|exports|reads)=.*")) {
        arguments.add(given.get(i));
      }
    }
    return arguments;
  }

  private List<String> given() {
    List<String> given = new ArrayList<>();
    for (Xpp3Dom configuration : configurations()) {
      Xpp3Dom list = configuration.getChild("compilerArgs");
      for (Xpp3Dom argument : list == null ? new Xpp3Dom[0] : list.getChildren()) {
        Optional.ofNullable(argument.getValue()).ifPresent(given::add);
      }
      Optional.ofNullable(configuration.getChild("compilerArgument"))
          .map(Xpp3Dom::getValue)
          .ifPresent(given::add);
    }
    return given;
  }

  private String value(String element, String property, String otherwise) {
    for (Xpp3Dom configuration : configurations()) {
      Xpp3Dom child = configuration.getChild(element);
      if (child != null && child.getValue() != null && !child.getValue().contains("${")) {
        return child.getValue().strip();
      }
    }
    return property(property, otherwise);
  }

  /** That of the default execution, then the plugin's own. */
  private List<Xpp3Dom> configurations() {
    List<Xpp3Dom> configurations = new ArrayList<>();
    for (String execution : new String[] {"default-compile", null}) {
      Optional.ofNullable(project.getGoalConfiguration(GROUP, PLUGIN, execution, "compile"))
          .ifPresent(configurations::add);
    }
    return configurations;
  }

  private String property(String name, String otherwise) {
    return session
        .getUserProperties()
        .getProperty(name, project.getProperties().getProperty(name, otherwise));
  }
}
