package org.zhibiao.evaluate;

import java.util.Arrays;

/**
 * The one-to-one pairing of rows with columns that has the greatest total weight (the Hungarian
 * method, in O(n³)).
 *
 * <p>Example: 教材、专著、课程各1个 gives three gold targets and three predictions on one span, all nine
 * pairs of which match; the weights make each subject meet its own.
 */
final class Assignment {
  private final double[][] weights;
  private final int size;
  private final double[] rowPrice;
  private final double[] columnPrice;
  private final int[] rowOf;

  private Assignment(double[][] weights) {
    this.weights = weights;
    int columns = weights.length == 0 ? 0 : weights[0].length;
    this.size = Math.max(weights.length, columns);
    this.rowPrice = new double[size + 1];
    this.columnPrice = new double[size + 1];
    this.rowOf = new int[size + 1];
  }

  /**
   * The column given to each row, -1 for none; a pair of weight 0 is never made.
   *
   * @param weights one row a line, all of one length, none negative
   */
  static int[] best(double[][] weights) {
    Assignment assignment = new Assignment(weights);
    for (int row = 1; row <= assignment.size; row++) {
      assignment.place(row);
    }
    return assignment.columns();
  }

  private double cost(int row, int column) {
    boolean real = row <= weights.length && column <= weights[row - 1].length;
    return real ? -weights[row - 1][column - 1] : 0;
  }

  /** Gives the row a column along a cheapest chain of moves; index 0 stands for "none yet". */
  private void place(int row) {
    rowOf[0] = row;
    double[] slack = new double[size + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    int[] from = new int[size + 1];
    boolean[] seen = new boolean[size + 1];
    int column = 0;
    do {
      seen[column] = true;
      column = cheapest(column, slack, from, seen);
    } while (rowOf[column] != 0);
    while (column != 0) {
      rowOf[column] = rowOf[from[column]];
      column = from[column];
    }
  }

  private int cheapest(int column, double[] slack, int[] from, boolean[] seen) {
    int next = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 1; j <= size; j++) {
      if (!seen[j]) {
        double reduced = cost(rowOf[column], j) - rowPrice[rowOf[column]] - columnPrice[j];
        if (reduced < slack[j]) {
          slack[j] = reduced;
          from[j] = column;
        }
        if (slack[j] < least) {
          least = slack[j];
          next = j;
        }
      }
    }
    reprice(least, slack, seen);
    return next;
  }

  private void reprice(double by, double[] slack, boolean[] seen) {
    for (int j = 0; j <= size; j++) {
      if (seen[j]) {
        rowPrice[rowOf[j]] += by;
        columnPrice[j] -= by;
      } else {
        slack[j] -= by;
      }
    }
  }

  private int[] columns() {
    int[] columns = new int[weights.length];
    Arrays.fill(columns, -1);
    for (int j = 1; j <= size; j++) {
      int row = rowOf[j];
      if (row >= 1 && row <= weights.length && cost(row, j) < 0) {
        columns[row - 1] = j - 1;
      }
    }
    return columns;
  }
}
