package org.zhibiao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import technology.tabula.Cell;
import technology.tabula.Rectangle;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * A table drawn with lines.
 *
 * @param area on the page, in points
 * @param rows from top to bottom, their cells from left to right
 */
record RuledTable(Rectangle area, List<List<Box>> rows) {
  /** Edges that lie closer, in points, are one. */
  private static final double SAME_EDGE = 3;

  /**
   * A cell.
   *
   * @param column from 1
   * @param rowSpan rows it covers
   * @param colSpan columns it covers
   */
  record Box(String text, int column, int rowSpan, int colSpan) {}

  /** The tables that cells make up, their texts as found for each. */
  static List<RuledTable> of(List<Cell> cells, Function<Cell, String> text) {
    List<RuledTable> tables = new ArrayList<>();
    for (Rectangle area : SpreadsheetExtractionAlgorithm.findSpreadsheetsFromCells(cells)) {
      List<Cell> own =
          cells.stream().filter(c -> holds(area, c.x + c.width / 2, c.y + c.height / 2)).toList();
      if (own.size() > 1) {
        tables.add(table(area, own, text));
      }
    }
    tables.sort((a, b) -> Double.compare(a.area().getTop(), b.area().getTop()));
    return tables;
  }

  static boolean holds(Rectangle area, double x, double y) {
    return x >= area.getLeft()
        && x <= area.getRight()
        && y >= area.getTop()
        && y <= area.getBottom();
  }

  private static RuledTable table(Rectangle area, List<Cell> cells, Function<Cell, String> text) {
    List<Double> columns = edges(cells.stream().map(c -> (double) c.getLeft()).toList());
    List<Double> rows = edges(cells.stream().map(c -> (double) c.getTop()).toList());
    TreeMap<Integer, TreeMap<Integer, Box>> grid = new TreeMap<>();
    for (Cell cell : cells) {
      int row = index(rows, cell.getTop());
      int column = index(columns, cell.getLeft());
      int rowSpan =
          Math.max(1, index(rows, cell.getBottom()) - row + after(rows, cell.getBottom()));
      int colSpan =
          Math.max(1, index(columns, cell.getRight()) - column + after(columns, cell.getRight()));
      grid.computeIfAbsent(row, k -> new TreeMap<>())
          .put(column, new Box(text.apply(cell), column + 1, rowSpan, colSpan));
    }
    List<List<Box>> all = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      all.add(List.copyOf(grid.getOrDefault(row, new TreeMap<>()).values()));
    }
    return new RuledTable(area, all);
  }

  /** The edges from low to high, those close together once. */
  private static List<Double> edges(List<Double> all) {
    List<Double> edges = new ArrayList<>();
    all.stream()
        .sorted()
        .forEach(edge -> {
          if (edges.isEmpty() || edge - edges.getLast() > SAME_EDGE) {
            edges.add(edge);
          }
        });
    return edges;
  }

  /** The last edge that is not beyond a position. */
  private static int index(List<Double> edges, double position) {
    int index = 0;
    while (index + 1 < edges.size() && edges.get(index + 1) <= position + SAME_EDGE) {
      index++;
    }
    return index;
  }

  /** 1 where a position lies beyond the last edge, as that of the last cell's end does. */
  private static int after(List<Double> edges, double position) {
    return position > edges.getLast() + SAME_EDGE ? 1 : 0;
  }
}
