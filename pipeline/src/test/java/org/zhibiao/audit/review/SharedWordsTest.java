package org.zhibiao.audit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.model.Stanza;

/** Who uses a list of {@code shared.words} is what the list says; what one rule uses is its own. */
class SharedWordsTest {
  private static final Path AUDIT =
      Path.of(String.valueOf(System.getProperty("zhibiao.root")))
          .resolve("pipeline/src/main/java/org/zhibiao/audit");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("[A-Z]\\d\\d(?=[A-Z])");

  /** The sources of the audit, by the id of a rule or the name of a class. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(AUDIT)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = String.valueOf(file.getFileName()).replace(".java", "");
        Matcher rule = RULE.matcher(name);
        sources.put(
            rule.lookingAt() ? rule.group() : name,
            COMMENT.matcher(Files.readString(file)).replaceAll(""));
      }
    }
    return sources;
  }

  static Stream<Stanza> lists() {
    return Words.SHARED.stanzas().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void aListSaysWhoUsesIt(Stanza list) throws IOException {
    TreeSet<String> users = new TreeSet<>();
    Map<String, String> sources = sources();
    Pattern direct = Pattern.compile("\"\\^?<?" + list.name() + ">?\"");
    for (Map.Entry<String, String> source : sources.entrySet()) {
      String text = source.getValue();
      if (source.getKey().equals("Vocabulary")) {
        Matcher constant =
            Pattern.compile(
                    "Automaton (\\w+) = Words\\.SHARED\\.automaton\\(\"" + list.name() + "\"")
                .matcher(text);
        if (constant.find()) {
          Pattern use = Pattern.compile("Vocabulary\\." + constant.group(1) + "\\b");
          sources.forEach((name, other) -> {
            if (use.matcher(other).find()) {
              users.add(name);
            }
          });
        }
      } else if (text.contains("Words.SHARED") && direct.matcher(text).find()) {
        users.add(source.getKey());
      }
    }
    assertEquals(String.join(" ", users), list.get("used"), "[" + list.name() + "] used");
    List<String> rules = users.stream().filter(u -> u.matches("[A-Z]\\d\\d")).toList();
    assertTrue(
        users.size() > 1 || rules.isEmpty(),
        () -> "[" + list.name() + "] belongs into the folder of " + rules);
  }
}
