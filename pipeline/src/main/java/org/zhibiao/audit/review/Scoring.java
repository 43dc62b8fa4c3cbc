package org.zhibiao.audit.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.quantity.CharFold;

/**
 * What a 自评表 says of money and points besides its indicators, read from its cells: how the budget
 * was used, and the totals of weights and scores.
 *
 * <p>Example: 年度资金总额 860, 900, 810, 分值 10, 执行率 90%, 得分 9; and 总分 100, 96.
 *
 * @param uses the rows of money that have points, in order
 * @param weights the total of weights that the form prints, null where it prints none
 * @param scores the total of scores, likewise
 * @param asksReasons whether it has a column for reasons
 */
public record Scoring(
    List<Use> uses, @Nullable Printed weights, @Nullable Printed scores, boolean asksReasons) {
  private static final Automaton BUDGET = Words.SHARED.automaton("budget-column");
  private static final Automaton SPENT = Words.SHARED.automaton("spent-column");
  private static final Automaton RATE = Words.SHARED.automaton("rate-column");
  private static final Automaton WEIGHT = Words.SHARED.automaton("weight-column");
  private static final Automaton REASON = Words.SHARED.automaton("reason-column");
  private static final Automaton LEVEL = Words.SHARED.automaton("level-cell");
  private static final Automaton SCORE = Words.SHARED.automaton("score-column");
  private static final Automaton TOTAL = Words.SHARED.automaton("task-total");

  /** What is more is a rate or an amount in the column of weights. */
  private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(30);

  /** A longer cell names no column. */
  private static final int LONGEST = 24;

  public Scoring {
    uses = List.copyOf(uses);
  }

  /** A number that is printed in a cell. */
  public record Printed(Declaration.Cell cell, BigDecimal number) {}

  /**
   * How an amount was used.
   *
   * @param initial 年初预算数, null where there is none; the unit is that of {@code spent}
   * @param budget 全年预算数, likewise
   * @param spent 全年执行数, likewise
   * @param rate 执行率 in percent as printed, likewise
   * @param weight its points, likewise
   * @param score the points it got, likewise
   */
  public record Use(
      @Nullable Printed initial,
      @Nullable Printed budget,
      @Nullable Printed spent,
      @Nullable Printed rate,
      @Nullable Printed weight,
      @Nullable Printed score) {}

  /** The points that the use of the budget has; 0 where the form gives it none. */
  public BigDecimal usePoints() {
    for (Use use : uses) {
      if (use.weight() != null && use.weight().number().compareTo(MOST_POINTS) <= 0) {
        return use.weight().number();
      }
    }
    return BigDecimal.ZERO;
  }

  /** The points that the use of the budget got; 0 where the form gives it none. */
  public BigDecimal usedPoints() {
    for (Use use : uses) {
      boolean weighed = use.weight() != null && use.weight().number().compareTo(MOST_POINTS) <= 0;
      if (weighed && use.score() != null) {
        return use.score().number();
      }
    }
    return BigDecimal.ZERO;
  }

  /** What the cells of a declaration say. */
  public static Scoring of(Declaration declaration) {
    Reader reader = read(declaration, false);
    return new Scoring(reader.uses, reader.weights, reader.scores, reader.reasons);
  }

  /**
   * The cells of which anything is asked, levels among them, so that the others need not be kept.
   */
  public static List<Declaration.Cell> cells(Declaration declaration) {
    return List.copyOf(read(declaration, true).kept);
  }

  /** Whether the cell names a class of indicators, alone or in a row that runs into one. */
  public static boolean isLevel(Declaration.Cell cell) {
    return LEVEL.any(CharFold.fold(cell.text()));
  }

  private static Reader read(Declaration declaration, boolean levels) {
    Reader reader = new Reader(levels);
    List<Declaration.Cell> row = new ArrayList<>();
    for (Declaration.Cell cell : declaration.cells()) {
      if (!row.isEmpty() && !isSameRow(row.getFirst(), cell)) {
        reader.read(row);
        row.clear();
      }
      row.add(cell);
    }
    reader.read(row);
    return reader;
  }

  private static boolean isSameRow(Declaration.Cell one, Declaration.Cell other) {
    return one.place().row() == other.place().row()
        && one.place().part().equals(other.place().part());
  }

  /** Goes through the rows with the columns of the last header. */
  private static final class Reader {
    private final boolean levels;
    private final List<Declaration.Cell> kept = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private @Nullable Printed weights;
    private @Nullable Printed scores;
    private boolean reasons;
    private int initial;
    private int budget;
    private int spent;
    private int rate;
    private int weight;
    private int score;

    /** Keeps the cells of classes too where that is asked. */
    Reader(boolean levels) {
      this.levels = levels;
    }

    void read(List<Declaration.Cell> row) {
      if (row.isEmpty()) {
        return;
      }
      if (header(row) || isUse(row)) {
        kept.addAll(row);
        return;
      }
      String first = name(row.getFirst());
      if (TOTAL.whole(first, 0, first.length())) {
        kept.addAll(row);
        totals(row);
        return;
      }
      for (Declaration.Cell cell : row) {
        if (levels && isLevel(cell)) {
          kept.add(cell);
        }
      }
    }

    private boolean isUse(List<Declaration.Cell> row) {
      if (spent == 0) {
        return false;
      }
      Use use = use(row);
      boolean used = use.spent() != null && use.budget() != null;
      if (used) {
        uses.add(use);
      }
      return used;
    }

    /** Whether the row names columns of points, which then hold until the next that does. */
    private boolean header(List<Declaration.Cell> row) {
      int foundScore = column(SCORE, row);
      boolean asks = asksReasons(row);
      reasons |= asks;
      if (foundScore == 0) {
        return asks;
      }
      score = foundScore;
      weight = column(WEIGHT, row);
      spent = column(SPENT, row);
      rate = column(RATE, row);
      budget = column(BUDGET, row);
      initial = first(row);
      return true;
    }

    private static boolean asksReasons(List<Declaration.Cell> row) {
      for (Declaration.Cell cell : row) {
        if (REASON.any(name(cell))) {
          return true;
        }
      }
      return false;
    }

    /** The last column that is called so, 0 where none is: 全年预算数 stands behind 年初预算数. */
    private static int column(Automaton called, List<Declaration.Cell> row) {
      int column = 0;
      for (Declaration.Cell cell : row) {
        String name = name(cell);
        if (called.whole(name, 0, name.length())) {
          column = cell.place().column();
        }
      }
      return column;
    }

    /** The first column of budgets: 年初预算数. */
    private static int first(List<Declaration.Cell> row) {
      for (Declaration.Cell cell : row) {
        String name = name(cell);
        if (BUDGET.whole(name, 0, name.length())) {
          return cell.place().column();
        }
      }
      return 0;
    }

    /** A short cell's text; nothing of a long one. */
    private static String name(Declaration.Cell cell) {
      return cell.text().length() > LONGEST ? "" : CharFold.fold(cell.text()).strip();
    }

    private Use use(List<Declaration.Cell> row) {
      return new Use(
          at(initial, row),
          at(budget, row),
          at(spent, row),
          at(rate, row),
          at(weight, row),
          at(score, row));
    }

    private static @Nullable Printed at(int column, List<Declaration.Cell> row) {
      for (Declaration.Cell cell : row) {
        if (column > 0 && cell.place().column() == column) {
          BigDecimal number = Figure.of(cell.text());
          return number == null ? null : new Printed(cell, number);
        }
      }
      return null;
    }

    /** 总分 100 96: both numbers, or the one under its column. */
    private void totals(List<Declaration.Cell> row) {
      List<Printed> numbers = new ArrayList<>();
      for (Declaration.Cell cell : row) {
        BigDecimal number = Figure.of(cell.text());
        if (number != null) {
          numbers.add(new Printed(cell, number));
        }
      }
      if (numbers.size() == 2 && score > 0) {
        weights = numbers.getFirst();
        scores = numbers.getLast();
      } else if (numbers.size() == 1) {
        Printed only = numbers.getFirst();
        if (only.cell().place().column() == weight) {
          weights = only;
        } else if (only.cell().place().column() == score) {
          scores = only;
        }
      }
    }
  }
}
