package org.zhibiao.form.lost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.form.words.CellKind;
import org.zhibiao.form.words.CellKinds;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.Role;
import org.zhibiao.model.Knowledge;

/** Texts of a form whose layout is lost are known for what they look like. */
class CellKindsTest {
  private final CellKinds kinds = new CellKinds(FormWords.standard());

  static Stream<Arguments> rows() {
    return Knowledge.rows(CellCosts.class, "cell-costs.csv").stream()
        .filter(r -> !r.get("kind").equals("ABSENT"))
        .map(r -> Arguments.of(CellKind.valueOf(r.get("kind")), r.get("example")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rows")
  void theExampleOfARowIsOfItsKind(CellKind kind, String example) {
    assertEquals(kind, kinds.of(example));
  }

  @Test
  void everyKindHasItsCosts() {
    Set<CellKind> known = EnumSet.noneOf(CellKind.class);
    rows().forEach(r -> known.add((CellKind) r.get()[0]));
    assertEquals(EnumSet.allOf(CellKind.class), known);
    CellCosts costs = CellCosts.standard();
    for (Role role : Role.values()) {
      assertTrue(costs.absent(role) >= 0, role.name());
      assertTrue(costs.of(CellKind.TEXT, role) <= CellCosts.NEVER, role.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "≥8.5万人次, BOUND",
    "不少于200场, BOUND",
    "30个工作日内, BOUND",
    "90-95%, BOUND",
    "较上年提高3个百分点, BOUND",
    "验收后10个工作日内, BOUND",
    "'1,280.5', NUMBER",
    "3.2万元, QUANTITY",
    "12台（套）, QUANTITY",
    "2024年6月30日前, DATE",
    "明显改善, QUALITY",
    "优良, QUALITY",
    "7岁以下儿童健康管理率, NAME",
    "指标1：新增床位, NAME",
    "社会效益指标(10分), LEVEL2",
    "（一）数量指标, LEVEL2",
    "合计（100分）, TOTAL"
  })
  void othersToo(String text, CellKind kind) {
    assertEquals(kind, kinds.of(text));
  }

  @Test
  void namesAreCutOutOfWhatHasRunTogether() {
    assertEquals(List.of(3, 7, 11), kinds.cuts("绩效标一级指标二级指标数量统计", false).stream().boxed().toList());
    // A blank inside a name is not seen: the cuts are around it.
    assertEquals(List.of(0, 5), kinds.cuts("一级 指标甲乙丙", false).stream().boxed().toList());
    assertTrue(kinds.cuts("培训人数", true).isEmpty());
  }

  @Test
  void whereTwoCellsMayMeetWithoutABlank() {
    assertTrue(kinds.mayDivide("合格率95", 0, 3, false));
    assertTrue(kinds.mayDivide("长度≥300米", 0, 2, false));
    assertFalse(kinds.mayDivide("大于等于37", 0, 2, false));
    assertFalse(kinds.mayDivide("20100", 0, 2, false));
    assertTrue(kinds.mayDivide("20100", 0, 2, true));
    assertFalse(kinds.mayDivide("指标1：长度", 0, 2, false));
  }
}
