package org.zhibiao.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {
  @Test
  void everyRuleHasItsCheckAndItsTexts() {
    RuleBook book = RuleBook.standard();
    assertEquals(
        book.rules(), book.checks().stream().map(RuleBook.Checked::rule).toList(), "all are on");
    for (RuleBook.Checked c : book.checks()) {
      Rule r = c.rule();
      for (String text :
          List.of(r.title(), r.fires(), r.why(), r.spares(), r.advice(), r.basis())) {
        assertFalse(text.isBlank(), r.id());
      }
      assertTrue(r.name().matches("[a-z]+(?:-[a-z]+)*"), r.name());
      assertEquals(c.check().getClass(), book.folder(r.id()).check());
    }
  }

  @Test
  void theBookHasItsGroupsInTheirOrder() {
    List<String> ids = RuleBook.standard().rules().stream().map(Rule::id).toList();
    assertEquals(
        List.of("W", "R", "D", "Y", "S"),
        ids.stream().map(id -> id.substring(0, 1)).distinct().toList());
    assertEquals("W01", ids.getFirst());
    assertEquals(ids.size(), ids.stream().distinct().count());
  }

  @Test
  void aRuleThatIsOffIsNotStarted() throws RulesException {
    RuleBook book = RuleBook.standard().with(List.of("Y05 off"), "rules.txt");
    assertFalse(book.checks().stream().anyMatch(c -> c.rule().id().equals("Y05")));
    assertFalse(new Audit(book).looksAtPeers());
    assertTrue(Audit.standard().looksAtPeers());
    assertEquals(8, Audit.standard().leastPeers());
  }

  @Test
  void aRulesFileSwitchesAndTunes() throws RulesException {
    RuleBook book =
        RuleBook.standard()
            .with(
                List.of(
                    "# 本市的规则", "W05 off   # 不要求写比较词", "", "R02 错误", "D05 share=0.8 least=10 note"),
                "rules.txt");
    assertFalse(book.rule("W05").on());
    assertEquals(Severity.ERROR, book.rule("R02").severity());
    assertEquals(0.8, book.rule("D05").number("share"));
    assertEquals(10, book.rule("D05").number("least"));
    assertTrue(RuleBook.standard().rule("W05").on());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "W99 off | 第 1 行 | 没有这条规则",
        "W05 | 第 1 行 | 后面要写",
        "W05 maybe | 第 1 行 | 只能写",
        "W05 least=2 | 第 1 行 | 没有参数",
        "D05 most=2 | 第 1 行 | 只有",
        "D05 share=x | 第 1 行 | 要写一个数"
      })
  void aWrongLineIsTold(String line, String where, String what) {
    RulesException e =
        assertThrows(
            RulesException.class, () -> RuleBook.standard().with(List.of(line), "rules.txt"));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("rules.txt") && message.contains(where), message);
    assertTrue(message.contains(what), message);
  }
}
