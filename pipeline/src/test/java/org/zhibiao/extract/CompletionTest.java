package org.zhibiao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Context;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Knowledge;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

/** The table is context: symbol, unit, name and level complete what a cell says. */
class CompletionTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  @ParameterizedTest(name = "{0} | {1} | {2} | {3} is {4} {5} {6} of {7}")
  @CsvSource({
    "家庭医生签约人数, ≥, 35, 万人, ge, 350000, 人, 家庭医生签约人数",
    "报告出具时限, ≤, 2, 天, le, 2, 天, 报告出具时限",
    "患者满意度, ＞＝, 92, %, ge, 92, %, 患者满意度",
    "指标1：项目总成本（万元）, =, '1,200.00', 万元, eq, 12000000, 元, 项目总成本",
    "森林抚育面积, 》=, 3.5, 万亩, ge, 35000, 亩, 森林抚育面积",
    "信息平台数量, 定性, 1, 个, none, 1, 个, 信息平台数量",
    "培训人数, '', 1200, '', none, 1200, 人, 培训人数",
    "验收合格率, ≥, 98, '', ge, 98, %, 验收合格率",
    "人均公园绿地, '', ≥14.6平方米, '', ge, 14.6, 平方米, 人均公园绿地",
  })
  void oneTargetOfThreeColumns(
      String name,
      String symbol,
      String cell,
      String unit,
      String op,
      BigDecimal value,
      String unitFound,
      String subject) {
    Target t = only(name, symbol, cell, unit);
    assertEquals(op, t.bound().code());
    assertEquals(0, value.compareTo(t.value()), t.toString());
    assertEquals(unitFound, t.unit());
    assertEquals(subject, t.subject());
    assertEquals(t.quote(), t.span().slice(cell), "the quote stays the cell's");
    assertFalse(t.doubts().contains(Doubt.NO_UNIT), t.toString());
  }

  /** Comparator, number and unit in three cells are as sure as in one. */
  @ParameterizedTest(name = "{0} | {1} | {2} as {3}")
  @CsvSource({
    "≥, 95, %, ≥95%",
    "≤, 1280.5, 万元, ≤1280.5万元",
    "=, 3400, 套, =3400套",
    "'', 36, 公里, 36公里",
  })
  void threeCellsAreAsSureAsOne(String symbol, String number, String unit, String whole) {
    Target apart = only("指标甲", symbol, number, unit);
    Target joined = only("指标甲", "", whole, "");
    assertEquals(0, joined.value().compareTo(apart.value()), apart.toString());
    assertTrue(apart.confidence() >= 0.95, apart.toString());
    assertEquals(joined.confidence(), apart.confidence(), 0.05);
  }

  static Stream<Knowledge.Row> nameUnits() {
    return Knowledge.rows(Completion.class, "name-units.csv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nameUnits")
  void aNamesEndingImpliesTheUnit(Knowledge.Row row) {
    assertTrue(row.get("example").endsWith(row.get("ending")), row.toString());
    Target t = only(row.get("example"), "", "12.5", "");
    assertEquals(absent(row.get("unit")), t.unit());
    assertEquals(row.get("unit").isEmpty(), t.doubts().contains(Doubt.NO_UNIT), t.toString());
  }

  static Stream<Knowledge.Row> scales() {
    return Knowledge.rows(Completion.class, "column-scales.csv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scales")
  void aColumnsUnitMayHaveAScale(Knowledge.Row row) {
    Target t = only("项目产出", "", "3", row.get("example"));
    assertEquals(row.get("unit"), t.unit());
    assertEquals(
        0, new BigDecimal(row.get("factor")).multiply(BigDecimal.valueOf(3)).compareTo(t.value()));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "指标1：项目总成本（万元）, 项目总成本",
    "（二）培训人数, 培训人数",
    "3．培训（含线上）人数(人次) , 培训（含线上）人数",
    "一次合格率, 一次合格率",
    "2022年培训人数, 2022年培训人数",
  })
  void aRowsNameIsBare(String level3, String name) {
    assertEquals(name, only(level3, "", "3", "个").subject());
  }

  @Test
  void aUnitThatOnlyTheNameImpliesIsADoubt() {
    assertTrue(only("培训人数", "", "1200", "").doubts().contains(Doubt.INFERRED));
    assertFalse(only("培训人数", "", "1200", "人").doubts().contains(Doubt.INFERRED));
  }

  @Test
  void anEndingThatImpliesNoUnitLeavesTheDoubt() {
    assertEquals(List.of(Doubt.NO_UNIT), only("容积率", "", "2.5", "").doubts());
  }

  @Test
  void aSymbolAgainstTheCellsOwnIsADoubt() {
    Target t = only("项目成本", "≥", "≤90万元", "");
    assertEquals(Bound.LE, t.bound());
    assertTrue(t.doubts().contains(Doubt.CONFLICTING_WORDING), t.toString());
  }

  @Test
  void theRowsLevelGivesTheClass() {
    Context context = new Context("", "产出指标", "质量指标", "完成情况", "年度指标值", "%", "≥");
    Target t = EXTRACTOR.extract(statement("95", context)).getFirst();
    assertNotNull(t.category());
    assertEquals("质量", t.category().of().code());
    assertEquals(1, t.category().probability());
  }

  /**
   * A number under a column of values is read although its row has no name; one in a line of its
   * own is not.
   */
  @Test
  void aNumberAloneIsReadUnderItsColumnOnly() {
    Context column = new Context("绩效指标", "产出指标", "数量指标", "", "年度指标值", null);
    Target t = EXTRACTOR.extract(statement("50", column)).getFirst();
    assertTrue(t.doubts().contains(Doubt.NO_UNIT), t.toString());
    assertEquals(List.of(), EXTRACTOR.extract(statement("50", Context.NONE)));
  }

  private static Target only(String name, String symbol, String cell, String unit) {
    Context context = new Context("绩效指标", "产出指标", "", name, "年度指标值", absent(unit), absent(symbol));
    List<Target> targets = EXTRACTOR.extract(statement(cell, context));
    assertEquals(1, targets.size(), targets.toString());
    return targets.getFirst();
  }

  private static Statement statement(String cell, Context context) {
    return new Statement(new Place("a.txt", "", 1, 1), cell, context);
  }

  private static @Nullable String absent(String text) {
    return text.isEmpty() ? null : text;
  }
}
