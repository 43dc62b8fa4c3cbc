package org.zhibiao.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.zhibiao.page.RuledTable.Box;

/**
 * A table without lines: columns are where all its lines leave gaps, rows where the column that has
 * most cells has one.
 *
 * @param rows from top to bottom, their cells from left to right
 */
record SpacedTable(List<List<Box>> rows) {
  /** So many signs for one other text make up a column of signs. */
  private static final int MOSTLY = 2;

  /** Reads consecutive lines, at least one of which has several pieces. */
  static SpacedTable of(List<Line> lines) {
    return of(lines, bounds(lines));
  }

  /** Reads lines whose columns are known. */
  static SpacedTable of(List<Line> lines, List<Double> bounds) {
    List<Line> parted = lines.stream().map(line -> line.parted(bounds)).toList();
    Blocks blocks = Blocks.of(parted, bounds);
    List<TreeMap<Integer, Box>> rows = new ArrayList<>();
    for (Blocks.Block block : blocks.placed()) {
      while (rows.size() <= block.row()) {
        rows.add(new TreeMap<>());
      }
      Box box = new Box(block.text(), block.column() + 1, block.rowSpan(), 1);
      rows.get(block.row())
          .merge(
              block.column(),
              box,
              (a, b) ->
                  new Box(
                      a.text() + Wrapping.space(a.text(), b.text()) + b.text(),
                      a.column(),
                      Math.max(a.rowSpan(), b.rowSpan()),
                      1));
    }
    return new SpacedTable(rows.stream().map(row -> List.copyOf(row.values())).toList());
  }

  /** Where columns end, from left to right. */
  static List<Double> bounds(List<Line> lines) {
    List<Double> most = betweenMost(lines);
    List<Double> corridors = Corridors.of(lines);
    return withoutSigns(lines, corridors.size() >= most.size() ? corridors : most);
  }

  /** Between the pieces of the line that has most of them, where fewest pieces of all lines are. */
  private static List<Double> betweenMost(List<Line> lines) {
    Line most =
        Collections.max(lines, (a, b) -> Integer.compare(a.pieces().size(), b.pieces().size()));
    List<Line> several =
        lines.stream().filter(line -> line.pieces().size() > 1).map(Line::fine).toList();
    List<Double> bounds = new ArrayList<>();
    for (int i = 1; i < most.pieces().size(); i++) {
      double from = most.pieces().get(i - 1).middle();
      double to = most.pieces().get(i).middle();
      bounds.add(emptiest(several, from, to));
    }
    return bounds;
  }

  /**
   * Leaves out the bounds behind columns that hold signs and have no header of their own: ≥ stands
   * before its number, and 指标值 above both.
   */
  private static List<Double> withoutSigns(List<Line> lines, List<Double> bounds) {
    int[] signs = new int[bounds.size() + 1];
    int[] others = new int[bounds.size() + 1];
    int[] over = new int[bounds.size() + 1];
    for (Line line : lines) {
      for (Line.Piece piece : line.parted(bounds).pieces()) {
        int column = column(bounds, piece);
        boolean sign = Wrapping.isSign(piece.text());
        boolean wide = column < bounds.size() && piece.right() > bounds.get(column) + 1;
        (sign ? signs : wide ? over : others)[column]++;
      }
    }
    List<Double> kept = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      boolean ofNext = others[i] == 0 || over[i] > 0 && others[i] * MOSTLY <= signs[i];
      if (signs[i] == 0 || !ofNext) {
        kept.add(bounds.get(i));
      }
    }
    return kept;
  }

  private static double emptiest(List<Line> lines, double from, double to) {
    double best = (from + to) / 2;
    double first = best;
    long fewest = covering(lines, best);
    for (double x = from; x <= to; x++) {
      long count = covering(lines, x);
      if (count < fewest || count == fewest && Math.abs(x - first) < Math.abs(best - first)) {
        best = x;
        fewest = count;
      }
    }
    return best;
  }

  private static long covering(List<Line> lines, double x) {
    return lines.stream()
        .flatMap(line -> line.pieces().stream())
        .filter(piece -> piece.left() - 1 <= x && x <= piece.right() + 1)
        .count();
  }

  /** The column in which a piece begins, from 0. */
  static int column(List<Double> bounds, Line.Piece piece) {
    int column = 0;
    for (double bound : bounds) {
      column +=
          piece.left() + Math.min(piece.em(), (piece.right() - piece.left()) / 2) > bound ? 1 : 0;
    }
    return column;
  }
}
