package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.audit.Rule;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.index.schema.FindingField;

/** {@code zhibiao audit} as a user meets it, and the pages about the rules in docs. */
class AuditCommandTest {
  private static final Path ROOT = Path.of(String.valueOf(System.getProperty("zhibiao.root")));
  private static final String SEED = ROOT.resolve("seeds/gz-kx-2022.txt").toString();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private Run audit(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "audit";
    args[1] = "--suppressions";
    args[2] = folder.resolve("aside.jsonl").toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return Run.of(args);
  }

  @Test
  void theExitCodeSaysWhetherAnythingWasFound() throws IOException {
    Run run = audit(SEED);
    assertEquals(ExitCodes.FINDINGS, run.code(), run.err());
    assertTrue(run.out().contains("“不少于1500万人次以上”：下限说了两次"), run.out());
    assertTrue(run.err().contains("共审核申报表 1 份，发现 "), run.err());
    Path good = folder.resolve("好.txt");
    Files.writeString(good, "全年开展节水宣传不少于12场。");
    Run none = audit(good.toString());
    assertEquals(ExitCodes.OK, none.code(), none.err() + none.out());
    assertTrue(none.err().contains("发现 0 条"), none.err());
  }

  @Test
  void graverOnesOnly() throws IOException {
    Run run = audit(SEED, "--min-severity", "error", "--format", "jsonl");
    assertTrue(run.out().lines().count() >= 5);
    for (String line : run.out().lines().toList()) {
      assertEquals("error", JSON.readTree(line).get("severity").asText());
    }
    assertEquals(ExitCodes.USAGE, audit(SEED, "--min-severity", "grave").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "sarif"})
  void whatWasFoundBeforeIsNotToldAgain(String format) throws IOException {
    Path before = folder.resolve("before." + format);
    Run first = audit(SEED, "--format", format, "-o", before.toString());
    assertEquals(ExitCodes.FINDINGS, first.code(), first.err());
    assertEquals("", first.out());
    Run again = audit(SEED, "--baseline", before.toString(), "--format", "jsonl");
    assertEquals(ExitCodes.OK, again.code(), again.err());
    assertEquals("", again.out());
    assertTrue(again.err().contains("先前已有"), again.err());
    assertEquals(ExitCodes.USAGE, audit(SEED, "--baseline", SEED).code());
  }

  @Test
  void rowsHaveTheFieldsOfTheDictionary() throws IOException {
    JsonNode row = JSON.readTree(audit(SEED, "--format", "jsonl").out().lines().findFirst().get());
    Set<String> names = new HashSet<>();
    row.fieldNames().forEachRemaining(names::add);
    assertEquals(new HashSet<>(FindingField.TABLE.names()), names);
    Run csv = audit(SEED, "--format", "csv");
    assertTrue(csv.out().startsWith("\uFEFFid,severity,rule,"), csv.out().substring(0, 40));
    Path book = folder.resolve("f.xlsx");
    audit(SEED, "--format", "xlsx", "-o", book.toString());
    assertTrue(Files.size(book) > 5000);
  }

  /** The parts of SARIF 2.1.0 that readers rely on. */
  @Test
  void sarifHasRulesAndResults() throws IOException {
    JsonNode sarif = JSON.readTree(audit(SEED, "--format", "sarif").out());
    assertEquals("2.1.0", sarif.get("version").asText());
    JsonNode run = sarif.get("runs").get(0);
    JsonNode rules = run.at("/tool/driver/rules");
    assertEquals(RuleBook.standard().rules().size(), rules.size());
    assertFalse(run.get("results").isEmpty());
    for (JsonNode result : run.get("results")) {
      JsonNode rule = rules.get(result.get("ruleIndex").asInt());
      assertEquals(rule.get("id"), result.get("ruleId"));
      assertTrue(Set.of("error", "warning", "note").contains(result.get("level").asText()));
      assertTrue(result.at("/message/text").asText().contains("建议："));
      JsonNode place = result.at("/locations/0/physicalLocation");
      assertTrue(place.at("/artifactLocation/uri").asText().endsWith("gz-kx-2022.txt"));
      assertTrue(place.at("/region/startLine").asInt() > 0);
      assertTrue(result.at("/partialFingerprints").has(AuditSarif.FINGERPRINT));
    }
  }

  @Test
  void aWorkingPaperStandsAloneAndEscapes() throws IOException {
    Path bad = folder.resolve("恶意.txt");
    Files.writeString(bad, "培训<script>alert(1)</script>约200人，<b>满意度</b>达到95%。");
    Run run = audit(bad.toString(), "--format", "html");
    assertTrue(run.out().startsWith("<!DOCTYPE html>"));
    assertTrue(run.out().contains("绩效目标审核意见表") && run.out().contains("@page"));
    assertFalse(run.out().contains("<script"), run.out());
    assertFalse(run.out().contains("http://"), "nothing is fetched");
    assertTrue(run.out().strip().endsWith("</html>"));
  }

  @Test
  void rulesAreSwitchedByAFile() throws IOException {
    Path rules = folder.resolve("rules.txt");
    String off =
        RuleBook.standard().rules().stream()
            .map(Rule::id)
            .filter(id -> !id.equals("W01"))
            .map(id -> id + " off\n")
            .collect(Collectors.joining());
    Files.writeString(rules, off + "W01 error # 本市从严\n");
    Run run = audit(SEED, "--rules-file", rules.toString(), "--format", "jsonl");
    assertEquals(1, run.out().lines().count(), run.out());
    assertEquals("error", JSON.readTree(run.out()).get("severity").asText());
    Run list = Run.of("audit", "--rules", "--rules-file", rules.toString());
    assertTrue(list.out().contains("W05 bare  提示（关）"), list.out());
    Files.writeString(rules, "W05 perhaps\n");
    Run wrong = audit(SEED, "--rules-file", rules.toString());
    assertEquals(ExitCodes.USAGE, wrong.code());
    assertTrue(wrong.err().contains("第 1 行"), wrong.err());
  }

  @Test
  void aFindingIsSetAsideAndStaysSoAfterARebuild() throws IOException {
    String index = folder.resolve("index").toString();
    assertEquals(ExitCodes.OK, Run.of("index", SEED, "--index", index).code());
    Run all = audit("--index", index, "--format", "jsonl");
    assertEquals(audit(SEED, "--format", "jsonl").out(), all.out());
    String id = JSON.readTree(all.out().lines().findFirst().get()).get("id").asText();
    assertEquals(ExitCodes.USAGE, audit("--index", index, "--suppress", id).code());
    Run aside = audit("--index", index, "--suppress", id, "--reason", "已与填报单位核实");
    assertEquals(ExitCodes.OK, aside.code(), aside.err());
    Run.of("index", SEED, "--index", index);
    Run fewer = audit("--index", index, "--format", "jsonl");
    assertEquals(all.out().lines().count() - 1, fewer.out().lines().count());
    assertTrue(fewer.err().contains("已搁置 1 条"), fewer.err());
    Run with = audit("--index", index, "--format", "jsonl", "--with-suppressed");
    assertTrue(with.out().contains("已与填报单位核实"));
    assertEquals(ExitCodes.OK, audit("--unsuppress", id).code());
    assertEquals(ExitCodes.USAGE, audit("--unsuppress", id).code());
    assertEquals(all.out(), audit("--index", index, "--format", "jsonl").out());
  }

  @Test
  void pathsOrAnIndexAreNeeded() {
    assertEquals(ExitCodes.USAGE, audit().code());
    assertEquals(ExitCodes.USAGE, audit(folder.resolve("none.txt").toString()).code());
    assertEquals(
        ExitCodes.NOTHING_DONE, audit("--index", folder.resolve("none").toString()).code());
  }

  @Test
  void theRulesAreScoredOnExamples() {
    Run run = Run.of("audit", "--score", ROOT.resolve("corpora/audit/test").toString());
    assertEquals(ExitCodes.OK, run.code(), run.err());
    assertTrue(run.out().contains("全部"), run.out());
    assertTrue(run.out().lines().anyMatch(l -> l.startsWith("W01 ")), run.out());
  }
}
