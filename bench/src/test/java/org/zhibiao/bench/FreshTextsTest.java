package org.zhibiao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreshTextsTest {
  private static final List<String> SAMPLE =
      List.of("论文50篇，培训3000人；2022年底前完成", "数量指标", "≥95%", "满意度，不低于9.5分。");

  @Test
  void noTextComesTwiceAndNoneOfTheSample() {
    FreshTexts fresh = new FreshTexts(SAMPLE, 1);
    Set<String> seen = new HashSet<>(SAMPLE);
    for (int round = 0; round < 500; round++) {
      for (String text : fresh.next(1)) {
        assertTrue(seen.add(text), text);
      }
    }
  }

  @Test
  void theSignsStayWhereTheyWere() {
    List<String> texts = new FreshTexts(SAMPLE, 1).next(1);
    assertEquals(SAMPLE.size(), texts.size());
    assertTrue(texts.getFirst().matches("[^，；]+，[^，；]+；[^，；]+"), texts.getFirst());
    assertTrue(texts.getLast().matches("[^，；。]+，[^，；。]+。(，.+)?"), texts.getLast());
  }

  @Test
  void numbersKeepTheirLengthAndNoneBeginsWithZero() {
    FreshTexts fresh = new FreshTexts(List.of("于2022年建成3000个（0.5%）"), 1);
    for (int i = 0; i < 1000; i++) {
      String text = fresh.next(1).getFirst();
      assertTrue(text.startsWith("于20"), text);
      assertTrue(text.matches("(，?于20\\d\\d年建成[1-9]\\d{3}个（[1-9]\\.[1-9]%）)+"), text);
    }
  }

  @Test
  void theSameSeedGivesTheSame() {
    assertEquals(new FreshTexts(SAMPLE, 9).next(500), new FreshTexts(SAMPLE, 9).next(500));
    assertFalse(new FreshTexts(SAMPLE, 8).next(500).equals(new FreshTexts(SAMPLE, 9).next(500)));
  }

  @Test
  void asManyAsFillARound() {
    List<String> texts = new FreshTexts(SAMPLE, 1).next(10_000);
    long characters = texts.stream().mapToLong(String::length).sum();
    assertTrue(characters >= 10_000 && characters < 10_200, () -> "" + characters);
  }

  @Test
  void aSampleWithoutAnyTextIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new FreshTexts(List.of("，", ""), 1));
  }
}
