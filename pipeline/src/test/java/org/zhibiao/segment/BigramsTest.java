package org.zhibiao.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BigramsTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "城镇新增就业人数, 城镇新增就业人数, 1.0",
    "城镇新增就业人数, 新增城镇就业人数, 0.857",
    "學術論文, 学术论文, 1.0",
    "发表论文（篇）, 发表论文篇, 1.0",
    "培训, 讲座, 0.0",
  })
  void namesAreAlikeByTheirCharactersAndPairs(String a, String b, double expected) {
    assertEquals(expected, Bigrams.of(a).like(Bigrams.of(b)), 0.001);
  }

  @Test
  void theQuickBoundIsNeverBelow() {
    Random random = new Random(3);
    String alphabet = "新增城镇就业人数培训讲座论文发表满意度补助标准A1一";
    for (int i = 0; i < 50_000; i++) {
      String some = i % 2 == 0 ? alphabet : "甲乙";
      Bigrams a = Bigrams.of(noise(random, some));
      Bigrams b = Bigrams.of(noise(random, some));
      assertTrue(a.atMost(b) >= a.like(b) - 1e-9);
    }
  }

  private static String noise(Random random, String alphabet) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(9); n > 0; n--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
