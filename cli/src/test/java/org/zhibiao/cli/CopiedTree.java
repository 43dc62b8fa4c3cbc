package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A copy of the tree in which files are changed as a recipe of CONTRIBUTING.md tells, as far as
 * they are changed: built, they stand in front of the classes that the tests run with, and the
 * program is started with them as a user starts it.
 */
final class CopiedTree {
  private static final Path ROOT = Path.of(String.valueOf(System.getProperty("zhibiao.root")));
  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final String TEMPLATES = "web/src/main/jte";
  private static final int MINUTES = 2;

  private final Path tree;
  private final Path built;
  private final Set<String> places = new LinkedHashSet<>();

  CopiedTree(Path folder) throws IOException {
    this.tree = Files.createDirectories(folder.resolve("tree"));
    this.built = Files.createDirectories(folder.resolve("built"));
  }

  /** What a run of the program said. */
  record Said(int code, String out, String err) {}

  /** The files that were changed or added. */
  int places() {
    return places.size();
  }

  /** Puts a text behind one that stands once in a file. */
  CopiedTree insert(String file, String after, String added) throws IOException {
    return replace(file, after, after + added);
  }

  /** Puts a text in the place of one that stands once in a file. */
  CopiedTree replace(String file, String old, String with) throws IOException {
    Path copy = tree.resolve(file);
    String text = Files.readString(Files.exists(copy) ? copy : ROOT.resolve(file));
    int at = text.indexOf(old);
    assertTrue(at >= 0 && text.indexOf(old, at + 1) < 0, () -> file + " has not once: " + old);
    return write(file, text.substring(0, at) + with + text.substring(at + old.length()));
  }

  /** Puts lines at the end of a file. */
  CopiedTree append(String file, String added) throws IOException {
    return write(file, Files.readString(ROOT.resolve(file)) + added);
  }

  /** Writes a file. */
  CopiedTree write(String file, String text) throws IOException {
    Path copy = tree.resolve(file);
    Files.createDirectories(copy.resolveSibling("."));
    Files.writeString(copy, text);
    places.add(file);
    return this;
  }

  private List<Path> changed(String ending) {
    return places.stream().filter(p -> p.endsWith(ending)).map(tree::resolve).toList();
  }

  /** Compiles what was changed and lays it out as Maven does. */
  CopiedTree build() throws IOException {
    for (String place : places) {
      int at = place.indexOf("src/main/resources/");
      if (at >= 0) {
        Path to = built.resolve(place.substring(at + "src/main/resources/".length()));
        Files.createDirectories(to.resolveSibling("."));
        Files.copy(tree.resolve(place), to);
      }
    }
    compile(changed(".java"));
    if (!changed(".jte").isEmpty()) {
      compile(templates());
    }
    return this;
  }

  /** The sources of the new templates, which know the layout that all pages have. */
  private List<Path> templates() throws IOException {
    Path folder = tree.resolve(TEMPLATES);
    Files.copy(ROOT.resolve(TEMPLATES + "/layout.jte"), folder.resolve("layout.jte"));
    Path sources = tree.resolve("templates");
    String name = "org.zhibiao.web.templates";
    TemplateEngine.create(new DirectoryCodeResolver(folder), sources, ContentType.Html, null, name)
        .generateAll();
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }

  private void compile(List<Path> sources) throws IOException {
    if (sources.isEmpty()) {
      return;
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-proc:none", "-cp", classPath(), "-d", built.toString());
      assertTrue(
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call());
    }
  }

  private String classPath() {
    return built + File.pathSeparator + CLASS_PATH;
  }

  private ProcessBuilder program(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-cp",
            classPath(),
            Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(tree.toFile());
  }

  /** Runs the program to its end. */
  Said run(String... arguments) throws Exception {
    Path err = built.resolveSibling("err.txt");
    Process process = program(arguments).redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES));
    return new Said(process.exitValue(), out, Files.readString(err));
  }

  /** What the program must say without a fault. */
  String says(String... arguments) throws Exception {
    Said said = run(arguments);
    assertEquals(ExitCodes.OK, said.code(), said.err());
    return said.out();
  }

  /** A page of the served program. */
  String page(String path, String... serve) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
    arguments.addAll(List.of(serve));
    Process process =
        program(arguments.toArray(String[]::new))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var lines = process.errorReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.contains("http://localhost:")) {
        line = lines.readLine();
      }
      assertTrue(line != null, "the server did not start");
      String port = line.replaceAll(".*localhost:(\\d+).*", "$1");
      URI address = URI.create("http://localhost:" + port + path);
      try (HttpClient client = HttpClient.newHttpClient()) {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
      }
    } finally {
      process.destroy();
      assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES));
    }
  }
}
