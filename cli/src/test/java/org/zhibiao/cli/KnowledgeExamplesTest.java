package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.model.Knowledge;
import org.zhibiao.model.Stanza;

/**
 * Every row of a knowledge file has its examples; that these do what they say is tested beside the
 * class that reads the file.
 */
class KnowledgeExamplesTest {
  /** Files by which nothing is read and decided, each with its reason. */
  private static final Map<String, String> DECIDES_NOTHING =
      Map.ofEntries(
          Map.entry("org/zhibiao/generate/frames.csv", "makes test data"),
          Map.entry("org/zhibiao/generate/indicators.csv", "makes test data"),
          Map.entry("org/zhibiao/generate/names.csv", "makes test data"),
          Map.entry("org/zhibiao/generate/wordings.csv", "makes test data"));

  private static Path root() {
    return Path.of(String.valueOf(System.getProperty("zhibiao.root")));
  }

  /** The knowledge files of all modules, as resources. */
  static Stream<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root())) {
      for (Path module : modules.sorted().toList()) {
        Path resources = module.resolve("src/main/resources");
        if (Files.isDirectory(resources)) {
          try (Stream<Path> all = Files.walk(resources)) {
            all.map(file -> resources.relativize(file).toString().replace('\\', '/'))
                .filter(file -> file.matches(".*\\.(?:csv|words|rules)"))
                .sorted()
                .forEach(files::add);
          }
        }
      }
    }
    return files.stream();
  }

  static Stream<String> deciding() throws IOException {
    return files().filter(f -> !DECIDES_NOTHING.containsKey(f));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deciding")
  void everyRowHasItsExamples(String file) {
    List<String> without = file.endsWith(".csv") ? rowsWithout(file) : stanzasWithout(file);
    assertTrue(
        without.isEmpty(),
        () -> without.size() + " rows of " + file + " have no example: " + without);
  }

  private static List<String> rowsWithout(String file) {
    return Knowledge.rows(Knowledge.class, "/" + file).stream()
        .filter(r -> example(r).isBlank())
        .map(r -> String.valueOf(r.cells().values().iterator().next()))
        .toList();
  }

  private static String example(Knowledge.Row row) {
    return row.cells().containsKey("examples")
        ? row.get("examples")
        : row.cells().getOrDefault("example", "");
  }

  private static List<String> stanzasWithout(String file) {
    return Knowledge.stanzas(Knowledge.class, "/" + file).stream()
        .filter(s -> s.all("yes").size() < 2 || s.all("no").size() < 2)
        .map(Stanza::name)
        .toList();
  }

  @Test
  void whatIsListedIsThere() throws IOException {
    List<String> files = files().toList();
    assertTrue(files.containsAll(DECIDES_NOTHING.keySet()), files::toString);
  }
}
