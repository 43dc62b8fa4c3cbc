package org.zhibiao.form;

import java.util.Comparator;
import java.util.List;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;

/** The cells of one row that hold text, from left to right. */
record Row(List<Grid.Cell> cells) {
  static Row of(List<Grid.Cell> cells) {
    return new Row(
        cells.stream()
            .filter(cell -> !cell.isBlank())
            .sorted(Comparator.comparing(Grid.Cell::place))
            .toList());
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  int size() {
    return cells.size();
  }

  Grid.Cell first() {
    return cells.getFirst();
  }

  /** The row without its first cell. */
  Row rest() {
    return new Row(cells.subList(1, cells.size()));
  }

  /** The first column that holds text. */
  int column() {
    return first().place().column();
  }

  /** A place in this row's line, in that column; columns before the first count as the first. */
  Place at(int column) {
    return first().place().at(first().place().row(), Math.max(1, column));
  }
}
