package org.zhibiao.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibiao.model.Knowledge;

class WordListTest {
  @Test
  void findsPlainWordsAndThoseOfOneClass() {
    WordList words = new WordList("投诉|超[限载]率|事故");
    for (String text : List.of("投诉", "重大事故数", "超限率", "治理超载率")) {
      assertTrue(words.isIn(text), text);
    }
    for (String text : List.of("", "投", "超率", "超限", "超[限载]率")) {
      assertFalse(words.isIn(text), text);
    }
  }

  @Test
  void findsExpressions() {
    WordList words = new WordList("提升|(?<!不)满意[度率]|[A-C]级");
    assertTrue(words.isIn("群众满意率"));
    assertTrue(words.isIn("评为B级"));
    assertFalse(words.isIn("不满意度"));
    assertFalse(words.isIn("评为D级"));
  }

  @Test
  void tellsWhereAWordStandsNext() {
    WordList words = new WordList("高于|低于");
    String text = "不低于90%，高于上年";
    assertEquals(1, words.next(text, 0));
    assertEquals(7, words.next(text, 2));
    assertEquals(-1, words.next(text, 8));
    assertThrows(IllegalStateException.class, () -> new WordList("高(?!考)").next(text, 0));
  }

  /** A list of signs is looked through first, so it may leave nothing out. */
  @Test
  void everySoftWordHasASign() {
    List<String> signs =
        Knowledge.rows(Vocabulary.class, "words.csv").stream()
            .filter(r -> r.get("list").equals("soft-sign"))
            .flatMap(r -> List.of(r.get("pattern").split("\\|", -1)).stream())
            .toList();
    for (String text :
        List.of("力争", "希望", "原则上", "，计划", "年拟", "今年打算", "本年预备", "计划完成", "计划达到", "有望", "暂定")) {
      assertTrue(Vocabulary.SOFT.matcher(text).find(), text);
      assertTrue(signs.stream().anyMatch(text::contains), text);
    }
    // Words that stand outside all brackets are signs themselves.
    Knowledge.rows(Vocabulary.class, "words.csv").stream()
        .filter(r -> r.get("list").equals("soft"))
        .map(r -> r.get("pattern").replaceAll("\\([^)]*\\)", ""))
        .flatMap(p -> List.of(p.split("\\|", -1)).stream())
        .filter(word -> word.matches("\\p{IsHan}+"))
        .forEach(word -> assertTrue(signs.stream().anyMatch(word::contains), word));
  }
}
