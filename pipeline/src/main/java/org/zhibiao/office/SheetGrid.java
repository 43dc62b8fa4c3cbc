package org.zhibiao.office;

import java.util.ArrayList;
import java.util.BitSet;
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
  /** Excel has no more; a style may hide all the others at once. */
  private static final int MOST_COLUMNS = 16_383;

  private final String file;
  private final String sheet;
  private final Budget budget;
  private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final List<Grid.Cell> hidden = new ArrayList<>();

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

  /** Takes a row that the sheet does not show. */
  void hideRow(int row) {
    hiddenRows.set(row);
  }

  /** Takes columns that the sheet does not show, from the first to the last. */
  void hideColumns(int first, int last) {
    hiddenColumns.set(first, Math.min(last, MOST_COLUMNS) + 1);
  }

  /** The grid, or nothing for a sheet that shows no text. */
  Optional<Grid> build() {
    Map<Long, CellRangeAddress> corners = new TreeMap<>();
    for (CellRangeAddress range : merged) {
      clearCovered(range);
      CellRangeAddress shown = shown(range);
      corners.put(key(shown.getFirstRow(), shown.getFirstColumn()), shown);
    }
    hide();
    List<List<Grid.Cell>> all = new ArrayList<>();
    rows.forEach((row, cells) -> {
      if (!cells.isEmpty()) {
        List<Grid.Cell> list = new ArrayList<>();
        cells.forEach(
            (column, text) -> list.add(gridCell(row, column, text, corners.get(key(row, column)))));
        all.add(list);
      }
    });
    return all.isEmpty() ? Optional.empty() : Optional.of(new Grid(sheet, all, false, hidden));
  }

  /** The part of a merged range that shows, with the text of the whole in its corner. */
  private CellRangeAddress shown(CellRangeAddress range) {
    int row = hiddenRows.nextClearBit(range.getFirstRow());
    int column = hiddenColumns.nextClearBit(range.getFirstColumn());
    boolean moved = row > range.getFirstRow() || column > range.getFirstColumn();
    if (!moved || row > range.getLastRow() || column > range.getLastColumn()) {
      return range;
    }
    TreeMap<Integer, String> first = rows.get(range.getFirstRow());
    String text = first == null ? null : first.remove(range.getFirstColumn());
    if (text != null) {
      rows.computeIfAbsent(row, k -> new TreeMap<>()).put(column, text);
    }
    return new CellRangeAddress(row, range.getLastRow(), column, range.getLastColumn());
  }

  /** Puts aside what stands in hidden rows and columns. */
  private void hide() {
    if (hiddenRows.isEmpty() && hiddenColumns.isEmpty()) {
      return;
    }
    rows.forEach((row, cells) ->
        cells
            .entrySet()
            .removeIf(cell -> {
              boolean hides = hiddenRows.get(row) || hiddenColumns.get(cell.getKey());
              if (hides) {
                hidden.add(gridCell(row, cell.getKey(), cell.getValue(), null));
              }
              return hides;
            }));
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
