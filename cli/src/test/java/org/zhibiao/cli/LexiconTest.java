package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Knowledge;
import org.zhibiao.model.Stanza;

/**
 * Every list of every {@code *.words} file matches its examples and spares its counter-examples.
 */
class LexiconTest {
  private static final String BAR = "｜";

  /** A list of one of the files, by its name. */
  record Case(String file, String name, Lexicon lexicon, Stanza stanza) {
    @Override
    public String toString() {
      return file + " [" + name + "]";
    }
  }

  static Stream<Case> lists() throws IOException {
    List<Case> cases = new ArrayList<>();
    Path root = Path.of(String.valueOf(System.getProperty("zhibiao.root")));
    for (String module : List.of("pipeline", "index")) {
      Path resources = root.resolve(module).resolve("src/main/resources");
      try (Stream<Path> files = Files.walk(resources)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".words")).sorted().toList()) {
          String resource = "/" + resources.relativize(file).toString().replace('\\', '/');
          Lexicon lexicon = Lexicon.of(Knowledge.class, resource);
          for (Stanza stanza : lexicon.stanzas()) {
            cases.add(new Case(name(file), stanza.name(), lexicon, stanza));
          }
        }
      }
    }
    return cases.stream();
  }

  /** The file with its folder, since every rule of the audit has one of the same name. */
  private static String name(Path file) {
    Path folder = file.getParent();
    return (folder == null ? "" : folder.getFileName() + "/") + file.getFileName();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void aListKeepsWhatItsExamplesSay(Case of) {
    Stanza stanza = of.stanza();
    assertFalse(stanza.get("why").isBlank(), of + " says why");
    assertTrue(stanza.all("yes").size() >= 2, of + " has two examples");
    assertTrue(stanza.all("no").size() >= 2, of + " has two counter-examples");
    Automaton automaton = of.lexicon().automaton(of.name());
    for (String example : stanza.all("yes")) {
      assertTrue(matches(automaton, stanza, example), of + " misses " + example);
    }
    for (String example : stanza.all("no")) {
      assertFalse(matches(automaton, stanza, example), of + " takes " + example);
    }
  }

  private static boolean matches(Automaton automaton, Stanza stanza, String example) {
    String where = stanza.get("where");
    int bar = example.indexOf(BAR);
    assertEquals(
        where.equals("ahead") || where.equals("behind"),
        bar >= 0,
        stanza.place() + ": an example of ahead or behind marks the place with ｜: " + example);
    String left = bar < 0 ? example : example.substring(0, bar);
    String right = bar < 0 ? example : example.substring(bar + 1);
    return switch (where) {
      case "behind" -> automaton.any(left);
      case "whole" -> automaton.whole(right, 0, right.length());
      default -> automaton.any(right);
    };
  }
}
