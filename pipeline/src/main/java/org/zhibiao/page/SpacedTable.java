package org.zhibiao.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * A table without lines: columns are where all its lines leave gaps, rows where the lines stand
 * further apart.
 *
 * @param rows from top to bottom; each the text of its cells by column, from 1
 */
record SpacedTable(List<TreeMap<Integer, String>> rows) {
  /** Distances of lines that differ by this factor are those inside a cell and between rows. */
  private static final double APART = 1.3;

  /** Reads consecutive lines, at least one of which has several pieces. */
  static SpacedTable of(List<Line> lines) {
    List<Double> bounds = bounds(lines);
    double limit = limit(lines);
    List<TreeMap<Integer, String>> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i == 0 || lines.get(i).bottom() - lines.get(i - 1).bottom() > limit) {
        rows.add(new TreeMap<>());
      }
      for (Line.Piece piece : lines.get(i).pieces()) {
        int column = column(bounds, piece);
        rows.getLast().merge(column, piece.text(), (a, b) -> a + Wrapping.space(a, b) + b);
      }
    }
    return new SpacedTable(rows);
  }

  /** Between the pieces of the line that has most of them, where fewest pieces of all lines are. */
  private static List<Double> bounds(List<Line> lines) {
    Line most =
        Collections.max(lines, (a, b) -> Integer.compare(a.pieces().size(), b.pieces().size()));
    List<Double> bounds = new ArrayList<>();
    for (int i = 1; i < most.pieces().size(); i++) {
      double from = most.pieces().get(i - 1).middle();
      double to = most.pieces().get(i).middle();
      bounds.add(emptiest(lines, from, to));
    }
    return bounds;
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
        .filter(line -> line.pieces().size() > 1)
        .flatMap(line -> line.pieces().stream())
        .filter(piece -> piece.left() - 1 <= x && x <= piece.right() + 1)
        .count();
  }

  private static int column(List<Double> bounds, Line.Piece piece) {
    int column = 1;
    for (double bound : bounds) {
      column +=
          piece.left() + Math.min(piece.em(), (piece.right() - piece.left()) / 2) > bound ? 1 : 0;
    }
    return column;
  }

  /** Lines closer than this are of one row; nothing where all distances are alike. */
  private static double limit(List<Line> lines) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int i = 1; i < lines.size(); i++) {
      double distance = lines.get(i).bottom() - lines.get(i - 1).bottom();
      least = Math.min(least, distance);
      most = Math.max(most, distance);
    }
    return most > least * APART ? (least + Math.min(most, least * 2)) / 2 : 0;
  }
}
