package org.zhibiao.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;
import org.zhibiao.read.UnreadableException;

/**
 * The grid of a sheet while it is read: its cells that hold something, and its merged ranges, which
 * a file lists after them. Belongs to one reading and one thread.
 */
final class SheetGrid {
  private final String file;
  private final String sheet;
  private final Budget budget;
  private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();

  SheetGrid(String file, String sheet, Budget budget) {
    this.file = file;
    this.sheet = sheet;
    this.budget = budget;
  }

  /** Takes the text of a cell; row and column count from 0. */
  void cell(int row, int column, String text) throws UnreadableException {
    budget.takeCell(text.length());
    if (!text.isEmpty()) {
      rows.computeIfAbsent(row, k -> new TreeMap<>()).put(column, text);
    }
  }

  /** Takes a merged range; only the text in its corner shows. */
  void merge(CellRangeAddress range) {
    merged.add(range);
  }

  /** The grid, or nothing for a sheet without any text. */
  Optional<Grid> build() {
    Map<Long, CellRangeAddress> corners = new TreeMap<>();
    for (CellRangeAddress range : merged) {
      corners.put(key(range.getFirstRow(), range.getFirstColumn()), range);
      clearCovered(range);
    }
    List<List<Grid.Cell>> all = new ArrayList<>();
    rows.forEach((row, cells) -> {
      if (!cells.isEmpty()) {
        List<Grid.Cell> list = new ArrayList<>();
        cells.forEach(
            (column, text) -> list.add(gridCell(row, column, text, corners.get(key(row, column)))));
        all.add(list);
      }
    });
    return all.isEmpty() ? Optional.empty() : Optional.of(new Grid(sheet, all));
  }

  /** Removes what a merged range hides; looks only at rows and cells that there are. */
  private void clearCovered(CellRangeAddress range) {
    rows.subMap(range.getFirstRow(), true, range.getLastRow(), true)
        .forEach((row, cells) -> {
          boolean corner = row == range.getFirstRow();
          cells.subMap(range.getFirstColumn(), !corner, range.getLastColumn(), true).clear();
        });
  }

  private Grid.Cell gridCell(
      int row, int column, String text, @org.jspecify.annotations.Nullable CellRangeAddress range) {
    Place place = new Place(file, sheet, row + 1, column + 1, Place.Notation.CELL);
    return range == null
        ? new Grid.Cell(text, place)
        : new Grid.Cell(
            text,
            place,
            range.getLastRow() - range.getFirstRow() + 1,
            range.getLastColumn() - range.getFirstColumn() + 1);
  }

  private static long key(int row, int column) {
    return ((long) row << 20) + column;
  }
}
