package org.zhibiao.form.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;

/**
 * A grid of a file as forms are read in it: its rows with what their cells say.
 *
 * <p>Example: the sheet 绩效表 with one row a line of the form; a text is one too, a paragraph a row.
 *
 * @param part the sheet, table or page; empty where the file has only one
 * @param recognized whether the text was recognised in a picture, and may be misread
 */
public record Table(String part, List<Row> rows, boolean recognized) {
  public static Table of(Grid grid, FormWords words) {
    List<Row> rows = new ArrayList<>(grid.rows().size());
    for (List<Grid.Cell> row : grid.rows()) {
      rows.add(Row.of(row, words));
    }
    return new Table(grid.part(), rows, grid.recognized());
  }

  /** The same part with other rows. */
  public Table with(List<Row> others) {
    return new Table(part, others, recognized);
  }

  /** Where it begins, null where it has no cell. */
  public @Nullable Place start() {
    for (Row row : rows) {
      if (row.start() != null) {
        return row.start();
      }
    }
    return null;
  }

  /** Whether it has lines only, no row of two cells. */
  public boolean isLines() {
    for (Row row : rows) {
      if (row.size() > 1) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a sheet of a workbook. */
  public boolean isSheet() {
    Place start = start();
    return start != null && start.notation() == Place.Notation.CELL;
  }
}
