package org.zhibiao.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhibiao.page.Rules.Rule;
import technology.tabula.Rectangle;

/**
 * The cells that lines part a table into: between neighbouring lines lie squares, and squares that
 * no line parts are one cell. Belongs to one reading of a page.
 *
 * <p>Example: where the line under 数量指标 ends before 产出指标, the latter's cell is two rows high.
 */
final class Lattice {
  /** More squares than this are no form. */
  private static final long MOST = 500_000;

  /** A square is parted from the next one where a line covers so much of their border. */
  private static final double COVERED = 0.5;

  private final double[] xs;
  private final double[] ys;

  /** By row and column: how much of the upper border of a square is drawn. */
  private final double[][] above;

  /** By row and column: how much of the left border of a square is drawn. */
  private final double[][] before;

  /**
   * A cell.
   *
   * @param row from 0
   * @param column from 0
   */
  record Square(int row, int column, int rowSpan, int colSpan) {}

  private Lattice(double[] xs, double[] ys) {
    this.xs = xs;
    this.ys = ys;
    above = new double[ys.length][xs.length];
    before = new double[ys.length][xs.length];
  }

  /** The squares of a table. */
  static Lattice of(Rules table) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (Rule rule : table.down()) {
      xs.add(rule.at());
    }
    for (Rule rule : table.across()) {
      ys.add(rule.at());
    }
    // Sides that are left open end where the lines do.
    xs.add(table.across().stream().mapToDouble(Rule::from).min().orElse(Double.NaN));
    xs.add(table.across().stream().mapToDouble(Rule::to).max().orElse(Double.NaN));
    xs.removeIf(x -> x.isNaN());
    if (!table.down().isEmpty()) {
      ys.add(table.down().stream().mapToDouble(Rule::from).min().orElseThrow());
      ys.add(table.down().stream().mapToDouble(Rule::to).max().orElseThrow());
    }
    Lattice lattice = new Lattice(snapped(xs), snapped(ys));
    lattice.draw(table);
    return lattice;
  }

  /** Whether there are so many squares that it is no form. */
  static boolean isDrawing(Rules table) {
    return (long) (table.down().size() + 2) * (table.across().size() + 2) > MOST;
  }

  private static double[] snapped(List<Double> all) {
    List<Double> sorted = new ArrayList<>(all);
    sorted.sort(null);
    List<Double> kept = new ArrayList<>();
    double first = Double.NEGATIVE_INFINITY;
    for (double at : sorted) {
      if (at - first > Frames.BESIDE) {
        kept.add(at);
        first = at;
      } else {
        kept.set(kept.size() - 1, (first + at) / 2);
      }
    }
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void draw(Rules table) {
    for (Rule rule : table.across()) {
      int row = nearest(ys, rule.at());
      for (int column = 0; column + 1 < xs.length; column++) {
        above[row][column] += covered(rule, xs[column], xs[column + 1]);
      }
    }
    for (Rule rule : table.down()) {
      int column = nearest(xs, rule.at());
      for (int row = 0; row + 1 < ys.length; row++) {
        before[row][column] += covered(rule, ys[row], ys[row + 1]);
      }
    }
  }

  private static double covered(Rule rule, double from, double to) {
    return Math.max(0, Math.min(rule.to(), to) - Math.max(rule.from(), from)) / (to - from);
  }

  private static int nearest(double[] all, double at) {
    int best = 0;
    for (int i = 1; i < all.length; i++) {
      best = Math.abs(all[i] - at) < Math.abs(all[best] - at) ? i : best;
    }
    return best;
  }

  int rows() {
    return Math.max(0, ys.length - 1);
  }

  int columns() {
    return Math.max(0, xs.length - 1);
  }

  double left(int column) {
    return xs[column];
  }

  double top(int row) {
    return ys[row];
  }

  /** What the table covers. */
  Rectangle area() {
    double width = xs[xs.length - 1] - xs[0];
    double height = ys[ys.length - 1] - ys[0];
    return new Rectangle((float) ys[0], (float) xs[0], (float) width, (float) height);
  }

  /** Where its columns meet. */
  List<Double> bounds() {
    List<Double> bounds = new ArrayList<>();
    for (int column = 1; column < columns(); column++) {
      bounds.add(xs[column]);
    }
    return bounds;
  }

  /** The row in which a place lies, or the nearest one. */
  int row(double y) {
    return between(ys, y);
  }

  /** The column in which a place lies, or the nearest one. */
  int column(double x) {
    return between(xs, x);
  }

  private static int between(double[] all, double at) {
    int found = Arrays.binarySearch(all, at);
    int index = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(index, all.length - 2));
  }

  /** Whether a line parts the columns of any row. */
  boolean hasLinesDown() {
    for (int row = 0; row < rows(); row++) {
      for (int column = 1; column < columns(); column++) {
        if (before[row][column] >= COVERED) {
          return true;
        }
      }
    }
    return false;
  }

  /** The cells, row by row from left to right. */
  List<Square> cells() {
    boolean[][] taken = new boolean[rows()][columns()];
    List<Square> cells = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        if (!taken[row][column]) {
          cells.add(cell(row, column, taken));
        }
      }
    }
    return cells;
  }

  private Square cell(int row, int column, boolean[][] taken) {
    int right = column + 1;
    while (right < columns() && !taken[row][right] && before[row][right] < COVERED) {
      right++;
    }
    int bottom = row + 1;
    while (bottom < rows() && isOpen(bottom, column, right)) {
      bottom++;
    }
    for (int r = row; r < bottom; r++) {
      for (int c = column; c < right; c++) {
        taken[r][c] = true;
      }
    }
    return new Square(row, column, bottom - row, right - column);
  }

  /** Whether a row goes on what is above it between two columns, with no line above or within. */
  private boolean isOpen(int row, int from, int to) {
    for (int column = from; column < to; column++) {
      if (above[row][column] >= COVERED || column > from && before[row][column] >= COVERED) {
        return false;
      }
    }
    boolean parted = from == 0 || before[row][from] >= COVERED;
    return parted && (to == columns() || before[row][to] >= COVERED);
  }
}
