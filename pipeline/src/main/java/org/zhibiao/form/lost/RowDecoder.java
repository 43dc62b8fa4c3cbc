package org.zhibiao.form.lost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhibiao.form.words.CellKind;
import org.zhibiao.form.words.Role;

/**
 * Finds the likeliest rows of a table in pieces whose layout is lost: each piece is part of a cell
 * under one of the columns, stands between cells, or outside the table. The cheapest way through
 * all pieces is found by dynamic programming, in time linear in their number.
 *
 * <p>Example: under 一级指标, 二级指标, 三级指标, 指标值 the pieces 产出指标, 数量, 指标, 保洁河道长度, ≥120公里, 质量指标, 保洁合格率,
 * ≥95% are two rows, 数量 and 指标 one cell of the first, and the second has no 一级指标.
 *
 * <p>How sure a cell is comes from all ways together: the share of those that read it so, each
 * weighted by what it costs (the forward-backward algorithm).
 */
final class RowDecoder {
  /** A cell of a decoded row: the pieces [from, to), and how likely it is read right. */
  record Cell(int from, int to, int column, double sure) {}

  /** A row, or the pieces of no row where it has no cells. */
  record Found(List<Cell> cells, List<Integer> aside, int from, int to) {
    boolean isRow() {
      return !cells.isEmpty();
    }
  }

  /** So many rows of the form weigh as much as what is usual. */
  private static final double LEARNT_FROM = 3;

  private final Spans spans;
  private final Template template;
  private final CellCosts costs;
  private final int columns;
  private final double[] absent;
  private final double[] present;

  /**
   * The cheapest cost to be at a piece in a state; state 0 is between rows, k+1 behind column k.
   */
  private double[][] best = {};

  private int[][] from = {};
  private int[][] state = {};
  private double[][] forward = {};
  private double[][] backward = {};

  RowDecoder(Spans spans, Template template, CellCosts costs) {
    this.spans = spans;
    this.template = template;
    this.costs = costs;
    this.columns = template.size();
    this.absent = new double[columns];
    this.present = new double[columns];
    for (int k = 0; k < columns; k++) {
      absent[k] = costs.absent(template.role(k));
    }
  }

  /** The rows of all pieces, in order; what stands outside is among them without cells. */
  List<Found> decode() {
    walk();
    List<Found> first = trace();
    learn(first);
    walk();
    sum();
    return trace();
  }

  /** What the likeliest way costs; known once {@link #decode} is done. */
  double cost() {
    return best[spans.size()][0];
  }

  /** How often a column is blank is learnt from the rows as they were read first. */
  private void learn(List<Found> found) {
    int rows = 0;
    int[] filled = new int[columns];
    for (Found f : found) {
      if (f.isRow() && f.cells().size() > 1) {
        rows++;
        f.cells().forEach(c -> filled[c.column()]++);
      }
    }
    for (int k = 0; k < columns && rows > 2; k++) {
      double usual = 1 - Math.exp(-costs.absent(template.role(k)));
      double share = (filled[k] + LEARNT_FROM * usual) / (rows + LEARNT_FROM);
      absent[k] = Math.clamp(-Math.log(1 - share), 0.1, 5);
      // Whose the rows are stands once for many rows, and all of it together.
      boolean once = template.role(k) == Role.OWNER || template.role(k) == Role.NAMED_AMOUNT;
      present[k] = once ? 0 : Math.clamp(-Math.log(share), 0, 2.5);
    }
  }

  private static double[][] table(int rows, int columns) {
    double[][] table = new double[rows][columns];
    for (double[] row : table) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    return table;
  }

  private void walk() {
    int n = spans.size();
    best = table(n + 1, columns + 1);
    from = new int[n + 1][columns + 1];
    state = new int[n + 1][columns + 1];
    best[0][0] = 0;
    for (int i = 0; i <= n; i++) {
      endRow(i);
      if (i < n) {
        pass(i);
        for (int s = 0; s <= columns; s++) {
          if (best[i][s] < Double.POSITIVE_INFINITY) {
            cells(i, s);
          }
        }
      }
    }
  }

  private void endRow(int i) {
    for (int s = 1; s <= columns; s++) {
      reach(i, 0, best[i][s] + ending(s), i, s);
    }
  }

  /** What it costs to end a row behind that state's column. */
  private double ending(int s) {
    double all = blank(s, columns);
    boolean level = template.role(s - 1) == Role.LEVEL1 || template.role(s - 1) == Role.LEVEL2;
    return level ? Math.min(all, Spans.LEVEL_ALONE) : all;
  }

  /** What it costs that the columns [a, b) are blank. */
  private double blank(int a, int b) {
    double cost = 0;
    for (int k = a; k < b; k++) {
      cost += absent[k];
    }
    return cost;
  }

  private void pass(int i) {
    CellKind kind = spans.kind(i);
    reach(i + 1, 0, best[i][0] + spans.out(i, costs), i, 0);
    for (int s = 1; s <= columns; s++) {
      reach(i + 1, s, best[i][s] + costs.aside(kind), i, s);
    }
  }

  private void cells(int i, int s) {
    double before = best[i][s] + (s == 0 ? spans.rowStart(i) : spans.inRow(i));
    double skipped = 0;
    for (int k = s; k < columns; k++) {
      for (int to = i + 1; to <= spans.last(i); to++) {
        double cost = spans.cost(i, to, template.role(k), costs);
        if (cost < CellCosts.NEVER) {
          reach(to, k + 1, before + skipped + present[k] + cost, i, s);
        }
      }
      skipped += absent[k];
    }
  }

  private void reach(int i, int s, double cost, int fromPiece, int fromState) {
    if (cost < best[i][s]) {
      best[i][s] = cost;
      from[i][s] = fromPiece;
      state[i][s] = fromState;
    }
  }

  private List<Found> trace() {
    List<Found> found = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    List<Integer> aside = new ArrayList<>();
    int i = spans.size();
    int s = 0;
    int end = i;
    while (i > 0 || s > 0) {
      int before = from[i][s];
      int was = state[i][s];
      if (s == 0 && was == 0) {
        found.addFirst(new Found(List.of(), List.of(before), before, i));
      } else if (s == 0) {
        end = i;
      } else if (s == was && cells.isEmpty()) {
        // What comes behind a row's last cell is not between its cells.
        found.addFirst(new Found(List.of(), List.of(before), before, end));
        end = before;
      } else if (s == was) {
        aside.addFirst(before);
      } else {
        cells.addFirst(new Cell(before, i, s - 1, sure(before, i, s)));
        if (was == 0) {
          found.addFirst(new Found(cells, aside, before, end));
          cells = new ArrayList<>();
          aside = new ArrayList<>();
        }
      }
      i = before;
      s = was;
    }
    return found;
  }

  private void sum() {
    int n = spans.size();
    forward = table(n + 1, columns + 1);
    forward[0][0] = 0;
    for (int i = 0; i <= n; i++) {
      for (int s = 1; s <= columns; s++) {
        forward[i][0] = plus(forward[i][0], forward[i][s] + ending(s));
      }
      if (i < n) {
        forward(i);
      }
    }
    backward = table(n + 1, columns + 1);
    backward[n][0] = 0;
    for (int i = n; i >= 0; i--) {
      if (i < n) {
        backward(i);
      }
      for (int s = 1; s <= columns; s++) {
        backward[i][s] = plus(backward[i][s], backward[i][0] + ending(s));
      }
    }
  }

  private void forward(int i) {
    double[] here = forward[i];
    double aside = costs.aside(spans.kind(i));
    forward[i + 1][0] = plus(forward[i + 1][0], here[0] + spans.out(i, costs));
    for (int s = 1; s <= columns; s++) {
      forward[i + 1][s] = plus(forward[i + 1][s], here[s] + aside);
    }
    for (int s = 0; s <= columns; s++) {
      double before = here[s] + (s == 0 ? spans.rowStart(i) : spans.inRow(i));
      double skipped = 0;
      for (int k = s; k < columns && before < Double.POSITIVE_INFINITY; k++) {
        for (int to = i + 1; to <= spans.last(i); to++) {
          double cost = spans.cost(i, to, template.role(k), costs);
          if (cost < CellCosts.NEVER) {
            forward[to][k + 1] = plus(forward[to][k + 1], before + skipped + present[k] + cost);
          }
        }
        skipped += absent[k];
      }
    }
  }

  private void backward(int i) {
    double[] here = backward[i];
    double aside = costs.aside(spans.kind(i));
    here[0] = plus(here[0], backward[i + 1][0] + spans.out(i, costs));
    for (int s = 1; s <= columns; s++) {
      here[s] = plus(here[s], backward[i + 1][s] + aside);
    }
    for (int s = 0; s <= columns; s++) {
      double before = s == 0 ? spans.rowStart(i) : spans.inRow(i);
      double skipped = 0;
      for (int k = s; k < columns; k++) {
        for (int to = i + 1; to <= spans.last(i); to++) {
          double cost = spans.cost(i, to, template.role(k), costs);
          if (cost < CellCosts.NEVER) {
            double all = before + skipped + present[k] + cost + backward[to][k + 1];
            here[s] = plus(here[s], all);
          }
        }
        skipped += absent[k];
      }
    }
  }

  /** The cost of two ways together, as a negative logarithm. */
  private static double plus(double one, double other) {
    double less = Math.min(one, other);
    double more = Math.max(one, other);
    if (more == Double.POSITIVE_INFINITY || more - less > 40) {
      return less;
    }
    return less - Math.log1p(Math.exp(less - more));
  }

  /** The share of all ways that read those pieces as that cell, in whatever row. */
  private double sure(int i, int to, int s) {
    if (forward.length == 0) {
      return 0;
    }
    double all = Double.POSITIVE_INFINITY;
    double cost = spans.cost(i, to, template.role(s - 1), costs) + present[s - 1];
    for (int before = 0; before < s; before++) {
      double begin = before == 0 ? spans.rowStart(i) : spans.inRow(i);
      all = plus(all, forward[i][before] + begin + blank(before, s - 1));
    }
    double share = all + cost + backward[to][s] - forward[spans.size()][0];
    return Math.min(1, Math.exp(-share));
  }
}
