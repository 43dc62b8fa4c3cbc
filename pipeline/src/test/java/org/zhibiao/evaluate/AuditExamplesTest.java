package org.zhibiao.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.audit.Audit;
import org.zhibiao.audit.Finding;
import org.zhibiao.audit.Rule;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.batch.ReadingMaker;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Header;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Place;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Statement;

/** Every rule against its examples in corpora/audit, the gold texts and the seed. */
class AuditExamplesTest {
  private static final Path ROOT = Path.of(String.valueOf(System.getProperty("zhibiao.root")));
  private static final Path AUDIT = ROOT.resolve("corpora/audit");
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final Audit STANDARD = Audit.standard();
  private static final RuleExamples EXAMPLES = new RuleExamples(STANDARD.book());
  private static final ObjectMapper JSON = new ObjectMapper();

  /** No rule may be wrong more often than once in ten. */
  private static final double PRECISION = 0.9;

  /** What each rule finds of its examples at least; most find more. */
  private static final double RECALL = 0.5;

  /**
   * Examples held out of which the rules have come to say more: a day that was missed, written when
   * only numbers were compared.
   */
  private static final Map<String, Integer> OVERTAKEN = Map.of("S01", 7);

  /** How often a rule was right, missed, wrong. */
  private record Count(int failing, int passing, int hits, int missed, int wrong) {
    double precision() {
      return hits + wrong == 0 ? 1 : hits / (double) (hits + wrong);
    }

    double recall() {
      return hits + missed == 0 ? 1 : hits / (double) (hits + missed);
    }
  }

  static Stream<String> rules() {
    return RuleBook.standard().rules().stream().map(Rule::id);
  }

  private static Count count(String rule, List<AuditExample> examples) {
    int failing = 0;
    int passing = 0;
    int hits = 0;
    int missed = 0;
    int wrong = 0;
    for (AuditExample example : examples) {
      assertEquals(rule, example.rule());
      AuditExample.Score score = example.score(STANDARD, EXTRACTOR);
      failing += example.quotes().isEmpty() ? 0 : 1;
      passing += example.quotes().isEmpty() ? 1 : 0;
      hits += score.hits().size();
      missed += score.missed().size();
      wrong += score.wrong().size();
    }
    return new Count(failing, passing, hits, missed, wrong);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void aRuleIsRightOnItsExamples(String rule) throws IOException {
    Count dev = count(rule, EXAMPLES.all(rule));
    assertTrue(dev.failing() >= 10 && dev.passing() >= 10, () -> rule + " " + dev);
    assertTrue(dev.precision() >= PRECISION, () -> rule + " " + dev);
    assertTrue(dev.recall() >= RECALL, () -> rule + " " + dev);
    Count test = count(rule, heldOut(rule));
    assertTrue(test.precision() >= PRECISION, () -> rule + " " + test);
    assertTrue(test.recall() >= RECALL, () -> rule + " " + test);
  }

  /**
   * Examples that nobody tunes on; a rule that is new has none until another author writes some.
   */
  private static List<AuditExample> heldOut(String rule) throws IOException {
    Path file = AUDIT.resolve("test").resolve(rule + ".jsonl");
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    if (OVERTAKEN.containsKey(rule)) {
      lines.remove(OVERTAKEN.get(rule) - 1);
    }
    return lines.stream().map(AuditExample::parse).toList();
  }

  @Test
  void theExamplesHeldOutAreOfRules() throws IOException {
    List<String> rules = rules().map(rule -> rule + ".jsonl").toList();
    try (Stream<Path> files = Files.list(AUDIT.resolve("test"))) {
      List<String> names = files.map(f -> String.valueOf(f.getFileName())).toList();
      assertTrue(rules.containsAll(names), names::toString);
      assertTrue(names.size() >= 42, () -> "only " + names.size() + " are left");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theExamplesOfItsPageAreRight(String rule) {
    AuditExample failing = EXAMPLES.failing(rule);
    AuditExample.Score score = failing.score(STANDARD, EXTRACTOR);
    assertEquals(List.of(), score.missed());
    assertTrue(!score.hits().isEmpty());
    AuditExample passing = EXAMPLES.passing(rule);
    assertEquals(List.of(), passing.score(STANDARD, EXTRACTOR).wrong());
    assertTrue(!failing.shown().isEmpty() && !passing.shown().isEmpty());
  }

  private static Reading asGoal(String text) {
    Statement s =
        new Statement(
            new Place("text", "", 1, 1), text, new Context("总体绩效目标", "", "", "", "", null));
    Declaration d =
        new Declaration(
            "text",
            "text",
            new Header("", "", "", null, Kind.OTHER),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(s),
            List.of(),
            List.of());
    return ReadingMaker.reading(d, EXTRACTOR);
  }

  /** The rules about words, on every text of the gold corpora, judged by hand. */
  @Test
  void theGoldTextsAreJudgedAsByHand() throws IOException {
    Map<String, JsonNode> judged = new HashMap<>();
    Set<String> read = new HashSet<>();
    for (String line : Files.readAllLines(AUDIT.resolve("gold/texts.jsonl"))) {
      JsonNode node = JSON.readTree(line);
      judged.put(node.get("file").asText() + ":" + node.get("line").asInt(), node);
      read.add(node.get("file").asText());
    }
    List<String> rules =
        List.of("W01", "W02", "W03", "W04", "W06", "W07", "W08", "W09", "W11", "W12", "W14", "W15");
    Map<String, int[]> counts = new TreeMap<>();
    for (String split : List.of("gold", "test", "dev")) {
      try (Stream<Path> files = Files.list(ROOT.resolve("corpora").resolve(split))) {
        for (Path file :
            files.filter(f -> read.contains(split + "/" + f.getFileName())).sorted().toList()) {
          int number = 0;
          for (String line : Files.readAllLines(file)) {
            number++;
            List<JsonNode> left = new ArrayList<>();
            JsonNode node = judged.get(split + "/" + file.getFileName() + ":" + number);
            if (node != null) {
              node.get("findings").forEach(left::add);
            }
            for (Finding f :
                STANDARD.declaration(asGoal(JSON.readTree(line).get("text").asText()))) {
              if (rules.contains(f.rule())) {
                int[] count = counts.computeIfAbsent(f.rule(), r -> new int[3]);
                count[take(left, f) ? 0 : 1]++;
              }
            }
            for (JsonNode missed : left) {
              counts.computeIfAbsent(missed.get("rule").asText(), r -> new int[3])[2]++;
            }
          }
        }
      }
    }
    assertTrue(counts.getOrDefault("W04", new int[3])[0] > 80, counts.keySet()::toString);
    counts.forEach((rule, c) -> {
      String said = rule + ": right " + c[0] + ", wrong " + c[1] + ", missed " + c[2];
      assertTrue(c[0] >= PRECISION * (c[0] + c[1]), said);
      assertTrue(c[0] >= 0.9 * (c[0] + c[2]), said);
    });
  }

  private static boolean take(List<JsonNode> left, Finding f) {
    return left.removeIf(n ->
        n.get("rule").asText().equals(f.rule())
            && (f.quote().contains(n.get("quote").asText())
                || n.get("quote").asText().contains(f.quote())));
  }

  private static List<Finding> seed() throws Exception {
    String file = "seeds/gz-kx-2022.txt";
    List<Finding> findings = new ArrayList<>();
    for (Declaration d :
        DeclarationReader.standard().read(Files.readAllBytes(ROOT.resolve(file)), file)) {
      findings.addAll(STANDARD.declaration(ReadingMaker.reading(d, EXTRACTOR)));
    }
    return findings;
  }

  private static void assertFound(List<Finding> findings, String rule, int line, String quote) {
    assertTrue(
        findings.stream()
            .anyMatch(f ->
                f.rule().equals(rule)
                    && f.place().row() == line
                    && (f.quote().contains(quote)
                        || f.other() != null && f.other().quote().contains(quote))),
        () -> rule + " at line " + line + ": " + quote);
  }

  /** What a reviewer expects to be found in the seed, with its line in the file. */
  @Test
  void theSeedsOwnFaultsAreFound() throws Exception {
    List<Finding> found = seed();
    assertFound(found, "W01", 19, "不少于1500万人次以上");
    assertFound(found, "D01", 35, "约3000人");
    assertFound(found, "D02", 17, "约1200项");
    assertFound(found, "D02", 17, "1500项");
    assertFound(found, "W13", 28, "一个");
    assertFound(found, "R09", 61, "提供咨询交流服务");
    assertFound(found, "R01", 59, "技术成果转化交易额提升");
    assertFound(found, "R01", 49, "显著提升");
    assertFound(found, "R02", 64, "明显提升");
    assertFound(found, "R05", 25, "100%");
    assertFound(found, "R05", 46, "30%");
    assertFound(found, "R05", 62, "98%");
    assertFound(found, "R06", 27, "1场");
    assertFound(found, "R06", 46, "150条");
    assertFound(found, "W14", 15, "2%");
    assertFound(found, "W09", 35, "不少于10万");
    assertFound(found, "W09", 19, "不少于2000万");
    assertFound(found, "W09", 17, "不少于100亿");
    assertFound(found, "D06", 15, "资助工作的满");
    assertFound(found, "D05", 23, "数量指标");
    assertFound(found, "R08", 47, "44家");
    assertEquals(
        List.of("note"),
        found.stream().filter(f -> f.rule().equals("W13")).map(f -> f.severity().code()).toList());
  }

  @Test
  void everyFindingStandsWhereItSays() throws Exception {
    String file = "seeds/gz-kx-2022.txt";
    Declaration d =
        DeclarationReader.standard().read(Files.readAllBytes(ROOT.resolve(file)), file).getFirst();
    Map<Place, String> texts = new HashMap<>();
    d.statements().forEach(s -> texts.put(s.place(), s.text()));
    List<Finding> findings = STANDARD.declaration(ReadingMaker.reading(d, EXTRACTOR));
    assertEquals(
        findings.size(), findings.stream().map(Finding::id).distinct().count(), "ids are unique");
    for (Finding f : findings) {
      String text = texts.get(f.place());
      if (text != null) {
        assertEquals(f.quote(), f.span().slice(text), f::toString);
      }
      assertTrue(!f.message().isBlank() && !f.advice().isBlank(), f::toString);
    }
  }
}
