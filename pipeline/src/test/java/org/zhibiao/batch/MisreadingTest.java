package org.zhibiao.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.extract.Extractor;
import org.zhibiao.model.Context;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

class MisreadingTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "290%, likely-misread",
    "295.5%, likely-misread",
    "1009%, likely-misread",
    "≥9896, recognized likely-misread",
    "≥90%, recognized",
    "不少于50篇, recognized",
    "90%, ''",
    "200篇, ''"
  })
  void doubtsOfWhatWasRecognised(String text, String doubt) {
    Statement statement =
        new Statement(
            new Place("扫描.png", "第1页", 3, 4),
            text,
            new Context("绩效指标", "产出指标", "质量指标", "合格率", "指标值", null));
    Target target = Misreading.doubt(Extractor.rulesOnly().extract(statement).getFirst());
    List<String> added =
        target.doubts().stream()
            .filter(d -> d == Doubt.RECOGNIZED || d == Doubt.LIKELY_MISREAD)
            .map(Doubt::code)
            .toList();
    assertEquals(doubt, String.join(" ", added));
  }
}
