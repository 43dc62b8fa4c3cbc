package org.zhibiao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.model.Target;

/** What the next quantity starts from or is compared with is no target. */
class BaselineTest {
  private static final Extractor EXTRACTOR = Extractor.rulesOnly();

  @ParameterizedTest(name = "{0} promises {1}")
  @CsvSource({
    "入园率由85%提升到92%, 提升到92%",
    "入园率从85%逐步提高至92%, 提高至92%",
    "在现有120家的基础上增加到150家, 增加到150家",
    "投诉量比上年的320件下降10%, 10%",
    "能耗较基期的12吨降低了5%, 5%",
    "入园率85%提升到92%, 85% 提升到92%",
    "投诉量320件下降10%, 320件 10%",
    "入园率由85%超过92%, 85% 超过92%",
  })
  void whatIsPromised(String text, String quotes) {
    List<String> found = EXTRACTOR.extract(text).stream().map(Target::quote).toList();
    assertEquals(quotes, String.join(" ", found));
  }
}
