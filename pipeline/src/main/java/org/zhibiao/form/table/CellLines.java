package org.zhibiao.form.table;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.form.words.CellKind;
import org.zhibiao.form.words.CellKinds;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.Role;
import org.zhibiao.match.Automaton;
import org.zhibiao.read.Grid;

/**
 * A row whose cells hold several indicators line by line, as one row each.
 *
 * <p>Example: 指标1：造林面积⏎指标2：抚育面积 beside ≥800亩⏎≥2000亩 are two indicators. Each line keeps its place
 * in the text of its cell: the others are blank.
 */
public final class CellLines {
  private static final Automaton MARK = FormLists.of("name-mark");

  private CellLines() {}

  /** One row for each line of the names, or the row itself. */
  public static List<Row> of(Row row, Layout layout, CellKinds kinds, FormWords words) {
    int lines = lines(row, layout, kinds);
    if (lines < 2) {
      return List.of(row);
    }
    List<Row> rows = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      List<FormCell> cells = new ArrayList<>();
      for (FormCell cell : row.cells()) {
        List<int[]> own = spans(cell.text());
        if (own.size() != lines) {
          cells.add(cell);
        } else {
          cells.add(only(cell, own.get(line), words));
        }
      }
      rows.add(new Row(cells));
    }
    return rows;
  }

  /** How many indicators the row holds: as many as its names and its values have lines. */
  private static int lines(Row row, Layout layout, CellKinds kinds) {
    int names = 0;
    int values = 0;
    boolean marked = true;
    boolean whole = true;
    for (FormCell cell : row.cells()) {
      Layout.Column column = layout.at(cell.column());
      Role role = column == null ? Role.UNKNOWN : column.role();
      if (cell.text().indexOf('\n') < 0 && (role == Role.NAME || role == Role.VALUE)) {
        return 1;
      }
      List<int[]> spans = spans(cell.text());
      if (role == Role.NAME) {
        names = spans.size();
        marked = areMarked(cell.text(), spans);
      } else if (role == Role.VALUE) {
        whole &= areValues(cell.text(), spans, kinds);
        values = values == 0 || values == spans.size() ? spans.size() : -1;
      }
    }
    return names == values && (marked || whole) ? names : 1;
  }

  private static boolean areMarked(String text, List<int[]> spans) {
    for (int[] s : spans) {
      if (MARK.longest(text, s[0], s[1]) <= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean areValues(String text, List<int[]> spans, CellKinds kinds) {
    for (int[] s : spans) {
      CellKind kind = kinds.of(text.substring(s[0], s[1]));
      if (!kind.isQuantity() && kind != CellKind.QUALITY && kind != CellKind.DATE) {
        return false;
      }
    }
    return true;
  }

  /** Where the lines that hold text begin and end. */
  private static List<int[]> spans(String text) {
    List<int[]> spans = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      if (!text.substring(from, end).isBlank()) {
        spans.add(new int[] {from, end});
      }
      from = end + 1;
    }
    return spans;
  }

  private static FormCell only(FormCell cell, int[] line, FormWords words) {
    String text = cell.text();
    int from = line[0] + Math.max(0, MARK.longest(text, line[0], line[1]));
    String shown = " ".repeat(from) + text.substring(from, line[1]);
    Grid.Cell one = new Grid.Cell(shown, cell.place(), cell.rowSpan(), cell.colSpan());
    return new FormCell(one, cell.column(), words);
  }
}
