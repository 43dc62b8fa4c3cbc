package org.zhibiao.form.lost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.table.LayoutReader;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.table.Table;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.Role;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;

/** A form is put together again, whatever divides its cells. */
class LostLayoutTest {
  private static final FormWords WORDS = FormWords.standard();
  private static final LostLayout LOST = new LostLayout(WORDS, new LayoutReader(WORDS));

  /** A text whose lines are divided by strokes here. */
  private static Table table(String text) {
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (String line : text.split("/", -1)) {
      rows.add(List.of(new Grid.Cell(line, new Place("表.txt", "", rows.size() + 1, 1))));
    }
    return Table.of(new Grid("", rows), WORDS);
  }

  private static List<String> rows(String text) {
    return LOST.restore(table(text)).rows().stream()
        .filter(r -> !r.isEmpty() && !r.isAside())
        .map(LostLayoutTest::show)
        .toList();
  }

  /** A row's cells, each with its column. */
  private static String show(Row row) {
    return row.cells().stream()
        .map(c -> c.column() + ":" + c.text())
        .collect(Collectors.joining(" "));
  }

  private static final List<String> RIGHT =
      List.of(
          "1:一级指标 2:二级指标 3:三级指标 4:指标值",
          "1:产出指标 2:数量指标 3:清淤河道长度 4:≥18公里",
          "3:建成泵站 4:2座",
          "2:质量指标 3:验收合格率 4:100%",
          "1:满意度指标 2:服务对象满意度指标 3:沿河居民满意度 4:不低于90%");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一级指标 二级指标 三级指标 指标值/产出指标 数量指标 清淤河道长度 ≥18公里/建成泵站 2座/质量指标 验收合格率 100%/满意度指标 服务对象满意度指标 沿河居民满意度"
            + " 不低于90%",
        "一级指标|二级指标|三级指标|指标值/产出指标|数量指标|清淤河道长度|≥18公里/||建成泵站|2座/|质量指标|验收合格率|100%/满意度指标|服务对象满意度指标|沿河居民满意度|不低于90%",
        "一级指标//二级指标//三级指标//指标值//产出指标//数量指标//清淤河道长度//≥18公里//建成泵站//2座//质量指标//验收合格率//100%//满意度指标//服务对象满意度指标//沿河居民满意度//不低于90%",
        "一级/指标/二级/指标/三级/指标/指标/值/产出/指标/数量/指标/清淤河道长度/≥18公里/建成泵站/2座/质量/指标/验收合格率/100%/满意度/指标/服务对象/满意度/指标/沿河居民满意度/不低于90%",
        "一级指标二级指标三级指标指标值产出指标数量指标清淤河道长度≥18公里建成泵站2座质量指标验收合格率100%满意度指标服务对象满意度指标沿河居民满意度不低于90%",
        "一级指标 二级指标 三级指标 指标值 产出指标 数量指标 清淤河道长度 ≥18公里 建成泵站 2座 质量指标 验收合格率 100% 满意度指标 服务对象满意度指标 沿河居民满意度"
            + " 不低于90%"
      })
  void whateverDividesTheCells(String text) {
    assertEquals(RIGHT, rows(text));
  }

  @Test
  void aCellKeepsItsLineAndItsNumberInIt() {
    Table table = LOST.restore(table("一级指标 二级指标 三级指标 指标值/产出指标 数量指标 清淤河道长度 ≥18公里/建成泵站 2座"));
    FormCell value = table.rows().get(2).cells().get(1);
    assertEquals("2座", value.text());
    assertEquals(new Place("表.txt", "", 3, 2), value.place());
    assertEquals(4, value.column());
  }

  @Test
  void pointsAreToldFromValues() {
    assertEquals(
        List.of(
            "1:一级指标 2:二级指标 3:三级指标 4:分值 5:年度指标值 6:实际完成值 7:得分",
            "1:产出指标 2:数量指标 3:安装路灯 4:20 5:60 6:62 7:20",
            "2:质量指标 3:亮灯率 4:30 5:98% 6:99% 7:30"),
        rows("一级指标 二级指标 三级指标 分值 年度指标值 实际完成值 得分/产出指标 数量指标 安装路灯 20 60 62 20/质量指标 亮灯率 30 98% 99% 30"));
  }

  @Test
  void theFirstRowOfATwoRowHeaderComesBehindTheLevels() {
    List<String> rows =
        rows(
            "绩效指标/年度指标值/实际完成值/分值/得分/一级指标/二级指标/三级指标/指标性质/指标值/度量单位/产出指标/数量指标/受助学生/≥/735/人次/740/10/10");
    assertEquals("1:产出指标 2:数量指标 3:受助学生 4:≥ 5:735 6:人次 7:740 8:10 9:10", rows.getLast());
  }

  @Test
  void rowsWithoutAHeaderSayWhatTheyStandUnder() {
    List<Row> rows =
        LOST.restore(table("某县水务局/产出指标/数量指标/清淤河道长度/≥18公里/质量指标/验收合格率/100%/效益指标/社会效益指标/受益人口/≥3万人"))
            .rows();
    Layout under = rows.getLast().under();
    assertTrue(under != null && under.has(Role.VALUE) && !under.has(Role.ACTUAL));
    assertEquals("1:效益指标 2:社会效益指标 3:受益人口 4:≥3万人", show(rows.getLast()));
  }

  @Test
  void whatMayStandUnderAnotherColumnIsDoubted() {
    List<Row> glued =
        LOST.restore(table("一级指标二级指标三级指标分值年度指标值实际完成值得分产出指标数量指标安装路灯20602062质量指标亮灯率3098%99%30"))
            .rows();
    assertTrue(glued.stream().anyMatch(Row::isUnsure));
    List<Row> clear =
        LOST.restore(table("一级指标|二级指标|三级指标|指标值/产出指标|数量指标|安装路灯|≥60盏/|质量指标|亮灯率|≥98%")).rows();
    assertTrue(clear.stream().noneMatch(Row::isUnsure));
  }

  @Test
  void aTextAndAProperTableAreLeftAlone() {
    Table text = table("二、主要目标/完成产出指标和数量指标的申报，培训200人。/建成泵站2座。/一/二/三/四/五/六");
    assertSame(text, LOST.restore(text));
  }

  @Test
  void manyRowsTakeTheTimeOfEach() {
    StringBuilder text = new StringBuilder("一级指标二级指标三级指标指标值");
    for (int i = 0; i < 3_000; i++) {
      text.append("数量指标清淤河道长度≥").append(i % 90 + 1).append("公里");
    }
    List<String> rows =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> rows(text.toString()));
    assertEquals(3_001, rows.size());
  }

  /** The next form of the file begins at its title, and is no row of the table above. */
  @Test
  void theNextFormEndsTheTable() {
    List<String> rows =
        rows(
            "一级指标/二级指标/三级指标/指标值/产出指标/数量指标/清淤河道长度/≥18公里/质量指标/验收合格率/100%"
                + "/项目支出绩效目标表/项目名称/泵站更新/主管部门/云溪县水利局/项目期/3年");
    assertTrue(rows.stream().noneMatch(r -> r.contains("4:3年")), rows.toString());
    assertTrue(rows.contains("1:项目支出绩效目标表"), rows.toString());
  }
}
