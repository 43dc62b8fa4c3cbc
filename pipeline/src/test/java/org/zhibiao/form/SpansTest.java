package org.zhibiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;

/** Grids whose merged cells say so, as those of documents and workbooks will. */
class SpansTest {
  private static final FormRecognizer FORMS = FormRecognizer.standard();

  @Test
  void valueMergedOverTwoColumnsMissesNothing() {
    Declaration d =
        recognize(
            row(
                1,
                cell("绩效指标", 3, 1),
                at("一级指标"),
                at("二级指标"),
                at("三级指标"),
                at("实施期指标值"),
                at("年度指标值")),
            row(2, gap(), cell("产出指标", 2, 1), cell("数量指标", 2, 1), at("培训"), cell("≥3场", 1, 2)),
            row(3, gap(), gap(), gap(), at("宣传"), cell("≥5次", 1, 1), at("≥2次")));
    assertEquals(List.of(), d.notes());
    assertEquals(List.of("产出指标/数量指标/培训 [≥3场]", "产出指标/数量指标/宣传 [≥5次, ≥2次]"), indicators(d));
  }

  @Test
  void valueMergedOverTwoRowsMissesNothing() {
    Declaration d =
        recognize(
            row(1, at("一级指标"), at("二级指标"), at("三级指标"), at("年度指标值")),
            row(2, at("产出指标"), at("数量指标"), at("培训"), cell("≥3场", 2, 1)),
            row(3, gap(), gap(), at("讲座")));
    assertEquals(List.of(), d.notes());
    assertEquals(List.of("产出指标/数量指标/培训 [≥3场]", "产出指标/数量指标/讲座 []"), indicators(d));
  }

  @Test
  void headerMergedOverTwoColumnsCoversBoth() {
    Declaration d =
        recognize(
            row(1, at("一级指标"), at("二级指标"), cell("三级指标", 1, 2), gap(), at("年度指标值")),
            row(2, at("产出指标"), at("数量指标"), gap(), at("培训"), at("≥3场")));
    assertEquals(List.of(), d.notes());
    assertEquals(List.of("产出指标/数量指标/培训 [≥3场]"), indicators(d));
  }

  private static List<String> indicators(Declaration d) {
    return d.indicators().stream()
        .map(i ->
            String.join("/", i.level1(), i.level2(), i.level3())
                + " "
                + i.values().stream().map(v -> v.text()).toList())
        .toList();
  }

  private record Sketch(String text, int rowSpan, int colSpan) {}

  private static Sketch at(String text) {
    return new Sketch(text, 1, 1);
  }

  private static Sketch cell(String text, int rowSpan, int colSpan) {
    return new Sketch(text, rowSpan, colSpan);
  }

  /** A place that a merged cell covers: no cell stands there. */
  private static Sketch gap() {
    return new Sketch("", 1, 1);
  }

  private static Line row(int number, Sketch... sketches) {
    List<Grid.Cell> cells = new ArrayList<>();
    for (int i = 0; i < sketches.length; i++) {
      if (!sketches[i].text().isEmpty()) {
        Place place = new Place("表.docx", "表1", number, i + 1);
        Sketch s = sketches[i];
        cells.add(new Grid.Cell(s.text(), place, s.rowSpan(), s.colSpan()));
      }
    }
    return new Line(cells);
  }

  private record Line(List<Grid.Cell> cells) {}

  private static Declaration recognize(Line... rows) {
    List<List<Grid.Cell>> cells = Stream.of(rows).map(Line::cells).toList();
    return FORMS.recognize("表.docx", "0", List.of(new Grid("表1", cells))).getFirst();
  }
}
