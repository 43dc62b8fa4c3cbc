package org.zhibiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.archive.Archive;
import org.zhibiao.extract.Extractor;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;
import org.zhibiao.read.UnreadableException;

/**
 * Every form of corpora/forms against the declaration and the targets expected of it.
 *
 * <p>What is known to be read wrongly stands in open.tsv, with the difference; a form that is read
 * rightly must not stand there.
 */
class FormCorpusTest {
  private static final Path FORMS = SeedTest.ROOT.resolve("corpora/forms");
  private static final String EXPECTED = ".expected.json";
  private static final DeclarationReader READER = DeclarationReader.standard();
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final FormWords WORDS = FormWords.standard();

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(FORMS)) {
      return files
          .map(f -> FORMS.relativize(f).toString().replace('\\', '/'))
          .filter(n -> n.endsWith(EXPECTED))
          .map(n -> n.substring(0, n.length() - EXPECTED.length()))
          .filter(n -> !n.endsWith(".zip") && !n.endsWith(".gz") && !n.contains("扫描"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void readAsExpected(String name) throws Exception {
    List<String> differences = differences(name);
    Path out = Files.createDirectories(SeedTest.ROOT.resolve("pipeline/target/forms"));
    Files.write(out.resolve(name.replace('/', '_') + ".txt"), differences);
    List<String> open = open().getOrDefault(name, List.of());
    if (open.isEmpty()) {
      assertEquals("", String.join("\n", differences));
    } else {
      assertFalse(differences.isEmpty(), "is right now, and must leave open.tsv");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022年绩效目标.zip", "归档.tar.gz"})
  void filesOfAnArchiveAreReadAsInAFolder(String archive) throws Exception {
    JsonNode expected = new ObjectMapper().readTree(FORMS.resolve(archive + EXPECTED).toFile());
    Map<String, byte[]> files = new TreeMap<>();
    Archive.walk(
        FORMS.resolve(archive),
        archive,
        new Archive.Visitor() {
          @Override
          public void file(String name, byte[] bytes) {
            files.put(name, bytes);
          }

          @Override
          public void unreadable(UnreadableException reason) {
            throw new AssertionError(reason);
          }
        });
    for (Map.Entry<String, JsonNode> file : expected.get("files").properties()) {
      String name = archive + "/" + file.getKey();
      byte[] bytes = files.get(name);
      assertNotNull(bytes, name + " is not among " + files.keySet());
      JsonNode declarations = file.getValue().get("declarations");
      assertEquals(List.of(), differences(declarations, READER.read(bytes, name)));
    }
  }

  @Test
  void mostFormsAreReadRightly() throws IOException {
    long all = names().count();
    assertEquals(
        List.of(), open().keySet().stream().filter(n -> !Files.exists(FORMS.resolve(n))).toList());
    assertFalse(open().size() * 2L > all, open().size() + " of " + all + " are open");
  }

  private static Map<String, List<String>> open() throws IOException {
    Map<String, List<String>> open = new HashMap<>();
    for (String line : Files.readAllLines(FORMS.resolve("open.tsv"))) {
      String[] parts = line.split("\t", 2);
      open.computeIfAbsent(parts[0], k -> new ArrayList<>()).add(parts[1]);
    }
    return open;
  }

  private static List<String> differences(String name) throws Exception {
    JsonNode expected =
        new ObjectMapper().readTree(FORMS.resolve(name + EXPECTED).toFile()).get("declarations");
    try {
      return differences(expected, READER.read(Files.readAllBytes(FORMS.resolve(name)), name));
    } catch (UnreadableException e) {
      return List.of(e.getMessage());
    }
  }

  private static List<String> differences(JsonNode expected, List<Declaration> read) {
    List<String> differences = new ArrayList<>();
    compare(differences, "declarations", expected.size(), read.size());
    for (int i = 0; i < Math.min(expected.size(), read.size()); i++) {
      compareOne(differences, "#" + (i + 1) + " ", expected.get(i), read.get(i));
    }
    return differences;
  }

  private static void compareOne(
      List<String> differences, String at, JsonNode expected, Declaration read) {
    compare(
        differences, at + "title", tight(expected, "title"), CellText.tight(read.header().title()));
    compare(
        differences, at + "department", text(expected, "department"), read.header().department());
    compare(differences, at + "project", text(expected, "project"), read.header().project());
    compare(differences, at + "year", expected.path("year").asInt(), or0(read.header().year()));
    compare(differences, at + "kind", text(expected, "kind"), read.header().kind().label());
    money(differences, at, expected, read);
    indicators(differences, at, expected, read);
    texts(differences, at, expected, read);
  }

  private static int or0(@org.jspecify.annotations.Nullable Integer year) {
    return year == null ? 0 : year;
  }

  private static void money(
      List<String> differences, String at, JsonNode expected, Declaration read) {
    List<String> left =
        new ArrayList<>(
            read.money().stream().map(m -> label(m.label()) + " " + plain(m.yuan())).toList());
    for (JsonNode money : expected.path("money")) {
      BigDecimal yuan = money.path("yuan").isNull() ? null : money.path("yuan").decimalValue();
      String want = label(money.path("label").asText()) + " " + plain(yuan);
      if (!left.remove(want)) {
        differences.add(at + "money: not found " + want + " among " + left);
      }
    }
  }

  private static String label(String text) {
    return CellText.plain(text);
  }

  private static void indicators(
      List<String> differences, String at, JsonNode expected, Declaration read) {
    List<String> want = new ArrayList<>();
    expected.path("indicators").forEach(i -> want.add(indicator(i)));
    List<String> have = read.indicators().stream().map(FormCorpusTest::indicator).toList();
    for (int i = 0; i < Math.max(want.size(), have.size()); i++) {
      compare(
          differences,
          at + "indicator " + (i + 1),
          i < want.size() ? want.get(i) : "none",
          i < have.size() ? have.get(i) : "none");
    }
  }

  private static String indicator(JsonNode i) {
    StringBuilder s =
        new StringBuilder(levels(text(i, "level1"), text(i, "level2"), text(i, "level3")));
    for (String part : List.of("values", "actuals")) {
      for (JsonNode v : i.path(part)) {
        s.append(" | ").append(tight(v, "column")).append(": ").append(tight(v, "text"));
        s.append(targets(v.path("targets")));
      }
    }
    return s.toString();
  }

  private static String indicator(Declaration.Indicator i) {
    StringBuilder s = new StringBuilder(levels(i.level1(), i.level2(), i.level3()));
    for (Statement v :
        Stream.concat(i.values().stream(), i.assessment().actuals().stream()).toList()) {
      s.append(" | ").append(v.context().column()).append(": ").append(CellText.tight(v.text()));
      s.append(targets(v));
    }
    return s.toString();
  }

  private static String levels(String level1, String level2, String level3) {
    return level(1, level1) + "/" + level(2, level2) + "/" + CellText.tight(level3);
  }

  private static String level(int level, String name) {
    String full = WORDS.names().find(name).level(level);
    return full == null ? name : full;
  }

  private static void texts(
      List<String> differences, String at, JsonNode expected, Declaration read) {
    for (JsonNode text : expected.path("texts")) {
      String want = tight(text, "text");
      List<Statement> found =
          read.statements().stream().filter(s -> CellText.tight(s.text()).equals(want)).toList();
      if (found.isEmpty()) {
        differences.add(at + "text: not found " + want);
      } else {
        compare(
            differences,
            at + "text " + want,
            targets(text.path("targets")),
            targets(found.getFirst()));
      }
    }
  }

  private static String targets(JsonNode targets) {
    List<String> all = new ArrayList<>();
    for (JsonNode t : targets) {
      BigDecimal upper = t.path("upper").isNumber() ? t.path("upper").decimalValue() : null;
      all.add(
          target(
              t.path("quote").asText(),
              t.path("op").asText(),
              t.path("value").decimalValue(),
              upper,
              t.path("unit").isNull() ? "" : t.path("unit").asText()));
    }
    return all.toString();
  }

  private static String targets(Statement statement) {
    List<String> all = new ArrayList<>();
    for (Target t : EXTRACTOR.extract(statement)) {
      all.add(
          target(
              t.quote(), t.bound().code(), t.value(), t.upper(), t.unit() == null ? "" : t.unit()));
    }
    return all.toString();
  }

  private static String target(
      String quote,
      String op,
      BigDecimal value,
      @org.jspecify.annotations.Nullable BigDecimal upper,
      String unit) {
    return "“"
        + CellText.tight(quote)
        + "” "
        + op
        + " "
        + plain(value)
        + (upper == null ? "" : ".." + plain(upper))
        + unit;
  }

  private static String plain(@org.jspecify.annotations.Nullable BigDecimal number) {
    return number == null ? "null" : number.stripTrailingZeros().toPlainString();
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText("");
  }

  private static String tight(JsonNode node, String name) {
    return CellText.tight(text(node, name));
  }

  private static void compare(List<String> differences, String what, Object want, Object have) {
    if (!want.equals(have)) {
      differences.add(what + ": expected <" + want + "> read <" + have + ">");
    }
  }
}
