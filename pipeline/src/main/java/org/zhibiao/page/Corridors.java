package org.zhibiao.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the columns of a table without lines: what all its rows leave free from top to bottom parts
 * two columns, however narrow it is.
 *
 * <p>Example: 一级指标 and 二级指标 stand closer than two words do, but no row has text between them.
 */
final class Corridors {
  /** A line with so many pieces is a row of the table. */
  private static final int SEVERAL = 3;

  /** One line of so many may cross a gap. */
  private static final int MOST_CROSSED = 8;

  /** What a row counts, which is more than all other lines of a page, such as the ends of names. */
  private static final int ROW = 10_000;

  /** The narrowest gap, in widths of a character. */
  private static final double NARROW = 0.5;

  private Corridors() {}

  /** A place where a text begins or ends. */
  private record End(double x, int count) {}

  /** The middles of the gaps, from left to right; none where they can't be told. */
  static List<Double> of(List<Line> lines) {
    List<Line> fine = lines.stream().map(Line::fine).toList();
    List<Line> rows = fine.stream().filter(line -> line.pieces().size() >= SEVERAL).toList();
    if (rows.size() < SEVERAL) {
      return List.of();
    }
    int most = rows.size() / MOST_CROSSED;
    int header = rows.stream().mapToInt(row -> row.pieces().size()).max().orElse(0);
    List<End> ends = new ArrayList<>();
    for (Line line : fine) {
      int pieces = line.pieces().size();
      int weight = pieces == header ? (most + 1) * ROW : pieces >= SEVERAL ? ROW : 1;
      for (Line.Piece piece : line.pieces()) {
        if (!isAcross(piece, rows)) {
          ends.add(new End(piece.left(), weight));
          ends.add(new End(piece.right(), -weight));
        }
      }
    }
    ends.sort(Comparator.comparingDouble(End::x).thenComparing(End::count, (a, b) -> b - a));
    return middles(ends, NARROW * width(rows), most * ROW + ROW - 1);
  }

  /** Whether a text reaches over several texts of a row, since its cell is several columns wide. */
  private static boolean isAcross(Line.Piece piece, List<Line> rows) {
    for (Line row : rows) {
      int under = 0;
      for (Line.Piece other : row.pieces()) {
        double shared =
            Math.min(other.right(), piece.right()) - Math.max(other.left(), piece.left());
        under += shared > NARROW * piece.em() ? 1 : 0;
      }
      if (under > 1) {
        return true;
      }
    }
    return false;
  }

  /** The middle of the emptiest part of each gap that at most so many lines cross. */
  private static List<Double> middles(List<End> ends, double narrow, int most) {
    List<Double> middles = new ArrayList<>();
    int covering = 0;
    int fewest = Integer.MAX_VALUE;
    double widest = 0;
    double middle = Double.NaN;
    double last = Double.NaN;
    double width = 0;
    boolean begun = false;
    for (End end : ends) {
      double part = end.x() - last;
      if (begun && covering <= most && part > 0) {
        width += part;
        if (covering < fewest || covering == fewest && part > widest) {
          fewest = covering;
          widest = part;
          middle = (last + end.x()) / 2;
        }
      }
      covering += end.count();
      if (covering > most) {
        if (width >= narrow) {
          middles.add(middle);
        }
        begun = true;
        width = 0;
        fewest = Integer.MAX_VALUE;
        widest = 0;
      }
      last = end.x();
    }
    return middles;
  }

  /** The width of a character. */
  private static double width(List<Line> rows) {
    List<Double> widths = new ArrayList<>();
    for (Line row : rows) {
      for (Line.Piece piece : row.pieces()) {
        if (piece.text().chars().allMatch(Character::isIdeographic)) {
          widths.add((piece.right() - piece.left()) / piece.text().length());
        }
      }
    }
    widths.sort(null);
    return widths.isEmpty() ? rows.getFirst().em() : widths.get(widths.size() / 2);
  }
}
