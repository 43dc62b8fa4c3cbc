package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.audit.Rule;
import org.zhibiao.audit.RuleBook;

/** The page of the audit puts every rule under one point of the checklists. */
class AuditPointsTest {
  private static final Path ROOT = Path.of(String.valueOf(System.getProperty("zhibiao.root")));

  @ParameterizedTest
  @ValueSource(strings = {"docs/audit.md", "docs/audit.zh-CN.md"})
  void everyRuleJudgesOnePoint(String page) throws IOException {
    List<String> listed = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve(page))) {
      if (line.startsWith("| ")) {
        for (String cell : line.split("[| ]+", -1)) {
          if (cell.matches("[WRDYS]\\d\\d")) {
            listed.add(cell);
          }
        }
      }
    }
    List<String> rules =
        new ArrayList<>(RuleBook.standard().rules().stream().map(Rule::id).toList());
    rules.sort(null);
    listed.sort(null);
    assertEquals(rules, listed, page);
  }
}
