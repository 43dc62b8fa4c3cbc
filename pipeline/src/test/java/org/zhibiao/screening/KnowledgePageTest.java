package org.zhibiao.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhibiao.quantity.Trait;

/** The page that tells how to change the knowledge names what there is. */
class KnowledgePageTest {
  private static final Path ROOT = Path.of(String.valueOf(System.getProperty("zhibiao.root")));

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/knowledge.md"));
  }

  private static Set<String> listed(String head) throws IOException {
    Matcher block = Pattern.compile(Pattern.quote(head) + "\\s*`([^`]*)`").matcher(page());
    assertTrue(block.find(), head);
    return new TreeSet<>(List.of(block.group(1).strip().split("\\s+", -1)));
  }

  private static Set<String> slugs(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void allSignsAndTraitsAreThere() throws IOException {
    assertEquals(slugs(Sign.values()), listed("The signs:"));
    assertEquals(slugs(Trait.values()), listed("The traits:"));
  }

  @Test
  void everyTableHasItsRow() throws IOException {
    String page = page();
    for (String module : List.of("pipeline", "index")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/resources"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
          String folder = String.valueOf(file.getName(file.getNameCount() - 2));
          boolean told =
              page.contains(String.valueOf(file.getFileName()))
                  || page.contains("`" + folder + "/*.csv`");
          // What texts are made up from, what an export says of itself, what the audit is made of.
          boolean other = List.of("generate", "export", "audit").contains(folder);
          assertTrue(told || other, () -> "docs/knowledge.md says nothing of " + file);
        }
      }
    }
  }

  @Test
  void theExampleOfAReasonIsOneOfTheFile() throws IOException {
    String rules =
        Files.readString(
            ROOT.resolve("pipeline/src/main/resources/org/zhibiao/screening/screening.rules"));
    String example = page().substring(page().indexOf("[size-of-group]"));
    for (String line : example.lines().limit(4).map(String::strip).toList()) {
      assertTrue(rules.contains(line), line);
    }
  }
}
