package org.zhibiao.form.lost;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.zhibiao.form.words.CellKind;
import org.zhibiao.form.words.Role;
import org.zhibiao.model.Knowledge;

/**
 * What it costs to read a text of a kind as a cell of a column, from {@code cell-costs.csv}: the
 * less, the likelier.
 *
 * <p>Example: {@code of(CellKind.BOUND, Role.VALUE)} is -3, {@code of(CellKind.BOUND, Role.NAME)}
 * 6. Immutable.
 */
final class CellCosts {
  /** What can't be. */
  static final double NEVER = 20;

  private static final String ABSENT = "ABSENT";

  private final Map<CellKind, Map<Column, Double>> costs = new EnumMap<>(CellKind.class);
  private Map<Column, Double> absent = Map.of();

  /** The columns of the file. */
  private enum Column {
    LEVEL1,
    LEVEL2,
    NAME,
    VALUE,
    ACTUAL,
    POINTS,
    SYMBOL,
    UNIT,
    REMARK,
    SERIAL,
    GROUP,
    AMOUNT,
    UNKNOWN,
    OWNER,
    ASIDE,
    OUT;

    static Column of(Role role) {
      return switch (role) {
        case LEVEL1 -> LEVEL1;
        case LEVEL2 -> LEVEL2;
        case NAME, TASK -> NAME;
        case VALUE -> VALUE;
        case ACTUAL, EXPECTED, PAST, GOAL, CONTENT -> ACTUAL;
        case SCORE, WEIGHT -> POINTS;
        case SYMBOL -> SYMBOL;
        case UNIT -> UNIT;
        case REASON, REMARK -> REMARK;
        case SERIAL -> SERIAL;
        case GROUP -> GROUP;
        case MONEY, AMOUNT, NAMED_AMOUNT -> AMOUNT;
        case UNKNOWN -> UNKNOWN;
        case OWNER -> OWNER;
      };
    }
  }

  private CellCosts() {}

  /** The costs that ship with the project. */
  static CellCosts standard() {
    CellCosts all = new CellCosts();
    for (Knowledge.Row row : Knowledge.rows(CellCosts.class, "cell-costs.csv")) {
      Map<Column, Double> costs = new EnumMap<>(Column.class);
      for (Column column : Column.values()) {
        costs.put(column, Double.valueOf(row.get(column.name().toLowerCase(Locale.ROOT))));
      }
      if (row.get("kind").equals(ABSENT)) {
        all.absent = costs;
      } else {
        all.costs.put(CellKind.valueOf(row.get("kind")), costs);
      }
    }
    return all;
  }

  private double of(CellKind kind, Column column) {
    Map<Column, Double> row = costs.get(kind);
    if (row == null) {
      throw new IllegalStateException("cell-costs.csv has no row " + kind);
    }
    return cost(row, column);
  }

  private static double cost(Map<Column, Double> row, Column column) {
    Double cost = row.get(column);
    return cost == null ? NEVER : cost;
  }

  /** What it costs that a text of that kind stands under a column of that role. */
  double of(CellKind kind, Role role) {
    return of(kind, Column.of(role));
  }

  /** What it costs that a row has no cell under a column of that role. */
  double absent(Role role) {
    return cost(absent, Column.of(role));
  }

  /** What it costs that a text stands between a row's cells and belongs to none. */
  double aside(CellKind kind) {
    return of(kind, Column.ASIDE);
  }

  /** What it costs that a text stands outside the table. */
  double out(CellKind kind) {
    return of(kind, Column.OUT);
  }
}
