package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.fields.TargetField;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.web.server.OpenApi;
import org.zhibiao.web.server.SiteMap;
import picocli.CommandLine;

/** What the READMEs and the pages for users in docs claim is so, in both languages. */
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("zhibiao.root"));
  private static final Pattern LAUNCH = Pattern.compile("(?m)^\\./zhibiao (.+)$");
  private static final Pattern TABLE_ROW =
      Pattern.compile("(?m)^\\| `zhibiao ([a-z]+)([^`]*)` \\|");
  private static final Pattern OPTION = Pattern.compile("(?<![a-z-])--?[a-z]+(?:-[a-z]+)*");
  private static final Pattern FIELDS = Pattern.compile("`(id file place [^`]*)`");
  private static final Pattern EXIT_CODE = Pattern.compile("(?m)^\\| (\\d) \\|");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern PATH =
      Pattern.compile("`((?:pipeline|index|web|cli|corpora|seeds|\\.ci)/[^` ]*)`");

  static Stream<String> readmes() {
    return Stream.of("README.md", "README.zh-CN.md");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readmes")
  void everyCommandShownParses(String readme) throws IOException {
    List<String> lines = all(LAUNCH, readme);
    assertFalse(lines.isEmpty());
    for (String line : lines) {
      commandLine().parseArgs(line.split(" "));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readmes")
  void theTableHasEveryCommandWithItsOptions(String readme) throws IOException {
    Set<String> listed = new TreeSet<>();
    for (MatchResult row : TABLE_ROW.matcher(text(readme)).results().toList()) {
      CommandLine command = commandLine().getSubcommands().get(row.group(1));
      assertTrue(command != null, () -> "no such command: " + row.group(1));
      listed.add(row.group(1));
      Set<String> options = new TreeSet<>();
      OPTION.matcher(row.group(2)).results().map(MatchResult::group).forEach(options::add);
      assertTrue(
          command.getCommandSpec().optionsMap().keySet().containsAll(options),
          () -> row.group(1) + " has not all of " + options);
    }
    assertEquals(new TreeSet<>(commandLine().getSubcommands().keySet()), listed);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readmes")
  void theFieldsAreThoseOfARow(String readme) throws IOException {
    List<String> fields = Arrays.asList(all(FIELDS, readme).get(0).split("\\s+"));
    assertEquals(TargetField.TABLE.names(), fields);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readmes")
  void theExitCodesAreThoseOfTheHelp(String readme) throws IOException {
    assertEquals(ExitCodes.HELP.keySet(), new TreeSet<>(all(EXIT_CODE, readme)));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
  void thePathsExist(String page) throws IOException {
    List<String> paths =
        PATH.matcher(Files.readString(ROOT.resolve(page)))
            .results()
            .map(path -> path.group(1))
            .toList();
    assertTrue(paths.size() > 1, () -> "found only " + paths);
    assertEquals(List.of(), paths.stream().filter(p -> !Files.exists(ROOT.resolve(p))).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readmes")
  void everyFieldOfAQueryIsThere(String readme) throws IOException {
    String text = text(readme);
    for (SearchField field : SearchField.asked()) {
      String name = readme.equals("README.md") ? field.english() : field.chinese();
      assertTrue(text.contains(name + ":"), () -> "nothing of the field " + name);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readmes")
  void everyQueryShownReads(String readme) throws Exception {
    String text = text(readme);
    int from = text.indexOf(readme.equals("README.md") ? "| query | finds |" : "| 查询 | 查到什么 |");
    String table = text.substring(from, text.indexOf("\n\n", from));
    List<String> rows =
        table.lines().skip(2).map(line -> line.split("(?<!\\\\)\\|", -1)[1]).toList();
    assertTrue(rows.size() >= 6, () -> "only " + rows);
    QueryParser parser = new QueryParser();
    for (String row : rows) {
      for (MatchResult query : CODE.matcher(row).results().toList()) {
        String typed = query.group(1).replace("\\|", "|");
        if (!typed.endsWith(":")) {
          parser.parse(typed);
        }
      }
    }
  }

  @Test
  void everyRouteIsThere() throws IOException {
    String text = text("README.md");
    JsonNode document = new ObjectMapper().readTree(OpenApi.document());
    for (var path : document.get("paths").properties()) {
      assertTrue(text.contains(path.getKey()), () -> "nothing of " + path.getKey());
    }
  }

  /** A page, its twin and its exports stand in one row of the table. */
  @Test
  void theTableOfPagesHasEveryPageWithItsTwinAndExports() throws IOException {
    List<String> rows = text("README.md").lines().filter(l -> l.startsWith("| `/")).toList();
    SiteMap.pages()
        .forEach((page, data) -> {
          String row =
              rows.stream()
                  .filter(r -> r.contains("`" + page + "`") || r.contains("`" + page + "?"))
                  .findFirst()
                  .orElse("");
          assertFalse(row.isEmpty(), () -> "no row has " + page);
          for (String other : data) {
            assertTrue(row.contains("`" + other + "`"), () -> "no " + other + " beside " + page);
          }
        });
  }

  private static CommandLine commandLine() {
    return Main.commandLine(Terminal.system(), Main.services(null));
  }

  private static List<String> all(Pattern pattern, String readme) throws IOException {
    return pattern
        .matcher(text(readme))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toList());
  }

  /** A README with the pages for users in its language. */
  private static String text(String readme) throws IOException {
    String ending = readme.substring("README".length());
    StringBuilder text = new StringBuilder(Files.readString(ROOT.resolve(readme)));
    for (String page : List.of("commands", "search", "audit", "formats", "rows")) {
      text.append("\n\n").append(Files.readString(ROOT.resolve("docs/" + page + ending)));
    }
    return text.toString();
  }

  /** Two screens: who wants more follows a link. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("readmes")
  void theReadmeIsShort(String readme) throws IOException {
    assertTrue(Files.size(ROOT.resolve(readme)) < 9_000, readme);
  }

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> all = Files.walk(ROOT, 3)) {
      return all
          .filter(p -> p.toString().endsWith(".md"))
          .filter(p -> !p.toString().contains("target"))
          .toList()
          .stream();
    }
  }

  /** Every link to a file of the project leads to one. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void theLinksLead(Path page) throws IOException {
    List<String> dead =
        LINK.matcher(Files.readString(page))
            .results()
            .map(link -> link.group(1))
            .filter(link -> !link.contains(":"))
            .filter(link -> !Files.exists(page.resolveSibling(link)))
            .toList();
    assertEquals(List.of(), dead);
  }

  /** The index of docs names every page that stands there. */
  @Test
  void theIndexOfDocsIsWhole() throws IOException {
    String index = Files.readString(ROOT.resolve("docs/README.md"));
    String decisions = Files.readString(ROOT.resolve("docs/decisions/README.md"));
    try (Stream<Path> all = Files.walk(ROOT.resolve("docs"), 2)) {
      for (Path page : all.filter(p -> p.toString().endsWith(".md")).toList()) {
        String name = String.valueOf(page.getFileName());
        boolean decision = page.startsWith(ROOT.resolve("docs/decisions"));
        boolean rule = page.startsWith(ROOT.resolve("docs/rules"));
        boolean named = rule || (decision ? decisions : index).contains("(" + name + ")");
        assertTrue(named || name.equals("README.md"), () -> page + " is in no index");
      }
    }
  }
}
