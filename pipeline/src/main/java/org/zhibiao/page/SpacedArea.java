package org.zhibiao.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Where among the lines of a page a table without lines stands.
 *
 * <p>Example: 云溪区文化 above 项目名称 and 标 below 经济成本指 are parts of cells, since they begin where a
 * column does; the title in the middle of the page is not.
 *
 * @param from the first of its lines
 * @param to behind the last of them
 */
record SpacedArea(int from, int to) {
  /** So many lines with so many pieces are a table. */
  private static final int SEVERAL = 3;

  /** So many lines with one piece may follow one another inside a table. */
  private static final int LONE = 7;

  /** Lines further apart, in heights of a line, do not belong together. */
  private static final double FAR = 5;

  /** Titles stand further from what is above them, in heights of a line. */
  private static final double NEAR = 2.2;

  /** Lines of one cell stand closer, in heights of a line. */
  private static final double CELL = 1.6;

  /** The tables among lines, from top to bottom. */
  static List<SpacedArea> of(List<Line> lines) {
    List<SpacedArea> areas = new ArrayList<>();
    int from = 0;
    int free = 0;
    while (from < lines.size()) {
      int end = lines.get(from).pieces().size() > 1 ? end(lines, from) : from;
      if (end > from) {
        areas.add(new SpacedArea(from, end).grown(lines, free));
        end = areas.getLast().to();
        free = end;
      }
      from = Math.max(end, from + 1);
    }
    return areas;
  }

  /** Where a table ends that begins with that line; the line itself for none. */
  private static int end(List<Line> lines, int from) {
    int end = from;
    int parted = 0;
    int several = 0;
    int lone = 0;
    while (end < lines.size() && lone < LONE && !isApart(lines, from, end)) {
      int pieces = lines.get(end).pieces().size();
      parted += pieces > 1 ? 1 : 0;
      several += pieces >= SEVERAL ? 1 : 0;
      lone = pieces > 1 ? 0 : lone + 1;
      end++;
    }
    end -= lone;
    boolean table = several >= SEVERAL && parted * 3 >= end - from;
    return table ? end : from;
  }

  /** Whether a line stands far below the one above it, or is a title over what follows. */
  private static boolean isApart(List<Line> lines, int from, int i) {
    if (i == from) {
      return false;
    }
    Line line = lines.get(i);
    double distance = line.bottom() - lines.get(i - 1).bottom();
    if (distance > FAR * line.em()) {
      return true;
    }
    double left = Double.MAX_VALUE;
    double right = 0;
    boolean begins = false;
    for (Line above : lines.subList(from, i)) {
      left = Math.min(left, above.left());
      right = Math.max(right, above.right());
      for (Line.Piece piece : above.pieces()) {
        begins |= Math.abs(piece.left() - line.left()) < line.em() / 2;
      }
    }
    double middle = (line.left() + line.right()) / 2;
    return line.pieces().size() == 1
        && !begins
        && line.left() > left + 2 * line.em()
        && Math.abs(middle - (left + right) / 2) < line.em() * 3
        && distance > NEAR * line.em();
  }

  /** With the lines above and below it that are parts of its cells. */
  private SpacedArea grown(List<Line> lines, int free) {
    int first = from;
    int last = to;
    List<Double> bounds = SpacedTable.bounds(lines.subList(from, to));
    Starts starts = Starts.of(lines.subList(from, to), bounds);
    while (first > free && starts.belongs(lines.get(first - 1), lines.get(first))) {
      first--;
    }
    while (last < lines.size() && starts.belongs(lines.get(last), lines.get(last - 1))) {
      last++;
    }
    return new SpacedArea(first, last);
  }

  /**
   * The cells of a table, with which others align.
   *
   * @param bounds of its columns
   */
  private record Starts(List<Line.Piece> cells, List<Double> bounds, double left, double right) {
    static Starts of(List<Line> lines, List<Double> bounds) {
      List<Line.Piece> cells = new ArrayList<>();
      for (Line line : lines) {
        cells.addAll(line.parted(bounds).pieces());
      }
      double left = lines.stream().mapToDouble(Line::left).min().orElse(0);
      double right = lines.stream().mapToDouble(Line::right).max().orElse(0);
      return new Starts(cells, bounds, left, right);
    }

    boolean belongs(Line line, Line next) {
      List<Line.Piece> pieces = line.parted(bounds).pieces();
      double limit = (pieces.size() > 1 ? FAR : CELL) * Math.min(line.em(), next.em());
      if (Math.abs(line.bottom() - next.bottom()) > limit
          || pieces.size() == 1 && line.right() - line.left() > (right - left) / 2) {
        return false;
      }
      boolean all = true;
      for (Line.Piece piece : pieces) {
        all &= isStart(piece);
      }
      return all;
    }

    private boolean isStart(Line.Piece piece) {
      int begin = 0;
      int middle = 0;
      int end = 0;
      for (Line.Piece cell : cells) {
        begin += Math.abs(cell.left() - piece.left()) < piece.em() / 3 ? 1 : 0;
        end += Math.abs(cell.right() - piece.right()) < piece.em() / 3 ? 1 : 0;
        middle += Math.abs(cell.middle() - piece.middle()) < piece.em() / 3 ? 1 : 0;
      }
      return Math.max(begin, Math.max(middle, end)) >= 2;
    }
  }
}
