package org.zhibiao.audit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.audit.Audit;
import org.zhibiao.audit.Finding;
import org.zhibiao.batch.ReadingMaker;
import org.zhibiao.extract.Extractor;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Header;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;

/** W15: which characters are told as a base that is known only later. */
class W15MovingBaseTest {
  private static final Audit AUDIT = Audit.standard();
  private static final Extractor EXTRACTOR = Extractor.standard();

  @ParameterizedTest
  @CsvSource({
    "农民收入增速达到省级平均水平, 达到省级平均水平",
    "巩固率≥国家平均水平, ≥国家平均水平",
    "人均寿命>省平均水平, >省平均水平",
    "生均成本不超过同类院校平均水平, 不超过同类院校平均水平",
    "办结率不低于全省平均水平线, 不低于全省平均水平",
    "增速高于全市增长率的水平, 高于全市增长率",
    "投入与经济增长基本同步, 与经济增长基本同步",
    "价格低于周边县市（含市区）同类单价, 低于周边县市",
    "增速高于上年全省平均水平, ''",
    "成本不高于行业标准, ''",
    "满意度高于90%，全省平均水平, ''",
    "收入领先于全国平均水平, 领先于全国平均水平",
    "与全县人民一起努力, ''",
    "收入达到, ''"
  })
  void aBaseThatIsKnownLaterIsToldInWhole(String text, String quote) {
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
    List<String> found =
        AUDIT.declaration(ReadingMaker.reading(d, EXTRACTOR)).stream()
            .filter(f -> f.rule().equals("W15"))
            .map(Finding::quote)
            .toList();
    assertEquals(quote.isEmpty() ? List.of() : List.of(quote), found);
  }
}
