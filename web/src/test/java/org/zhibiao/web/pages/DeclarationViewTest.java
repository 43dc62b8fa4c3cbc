package org.zhibiao.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhibiao.index.schema.DeclarationRecord;

class DeclarationViewTest {
  @Test
  void mergedCellsLeaveNoBlanksAndPagesStayApart() {
    List<DeclarationRecord.Cell> cells =
        List.of(
            cell("第1页", 1, 1, 2, 1, "产出"),
            cell("第1页", 1, 2, 1, 1, "甲"),
            cell("第1页", 1, 3, 1, 1, "一个"),
            cell("第1页", 2, 2, 1, 1, "乙"),
            cell("第1页", 2, 3, 1, 1, "两个"),
            cell("第1页", 3, 3, 1, 1, "三个"),
            cell("第2页", 1, 1, 9, 1, "效益"),
            cell("第2页", 1, 2, 1, 1, "丙"));
    DeclarationView view =
        DeclarationView.of(
            new DeclarationRecord(
                DeclarationRecord.read(JsonNodeFactory.instance.objectNode()).values(),
                cells,
                List.of()),
            List.of(),
            List.of(),
            List.of());
    assertEquals(
        List.of("第1页", "第2页"), view.parts().stream().map(DeclarationView.Part::name).toList());
    assertEquals(
        List.of("1x2产出 1x1甲 1x1一个", "1x1乙 1x1两个", "2x1 1x1三个"), rows(view.parts().getFirst()));
    assertEquals(List.of("1x1效益 1x1丙"), rows(view.parts().getLast()));
  }

  private static DeclarationRecord.Cell cell(
      String part, int row, int column, int rowSpan, int colSpan, String text) {
    return new DeclarationRecord.Cell(
        part, row, column, rowSpan, colSpan, part + "!" + row + ":" + column, text);
  }

  /** Each row's cells as columns x rows and text. */
  private static List<String> rows(DeclarationView.Part part) {
    return part.rows().stream()
        .map(row ->
            row.cells().stream()
                .map(c ->
                    c.span()
                        + "x"
                        + c.rowSpan()
                        + c.pieces().stream()
                            .map(DeclarationView.Piece::text)
                            .collect(Collectors.joining()))
                .collect(Collectors.joining(" ")))
        .toList();
  }
}
