package org.zhibiao.form.columns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.LayoutReader;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.words.CellKind;
import org.zhibiao.form.words.CellKinds;
import org.zhibiao.form.words.FormWords;

/**
 * What the cells of a column are, whatever its header says.
 *
 * <p>Example: a column of ≥, ≤ and 等于 holds symbols, one of 个, % and 万元 units, one of 20, 30, 40
 * and 10 numbers that add up to 100.
 */
public final class ColumnContents {
  /** So many rows below a header are looked at. */
  private static final int ROWS = 60;

  /** A column holds what four in five of its cells are. */
  private static final double MOST = 0.8;

  private final Map<CellKind, Integer> kinds = new EnumMap<>(CellKind.class);
  private final List<@Nullable BigDecimal> numbers = new ArrayList<>();
  private int filled;
  private int pairs;
  private int units;
  private int points;

  private ColumnContents() {}

  /**
   * The rows below a header that belong to its table, one cell a row left out: not more than
   * {@value #ROWS}, up to the next header.
   */
  public static List<Row> below(List<Row> rows, LayoutReader layouts) {
    List<Row> own = new ArrayList<>();
    for (Row row : rows.subList(0, Math.min(rows.size(), 2 * ROWS))) {
      if (own.size() == ROWS || row.size() > 1 && layouts.headsIndicators(row)) {
        break;
      }
      if (row.size() > 1) {
        own.add(row);
      }
    }
    return own;
  }

  /** What stands in the columns of the grid from {@code at} to before {@code end}. */
  public static ColumnContents of(
      List<Row> rows, int at, int end, CellKinds kinds, FormWords words) {
    ColumnContents contents = new ColumnContents();
    for (Row row : rows) {
      FormCell cell = within(row, at, end);
      contents.numbers.add(cell == null ? null : contents.add(cell, kinds, words));
    }
    return contents;
  }

  private static @Nullable FormCell within(Row row, int at, int end) {
    for (FormCell cell : row.cells()) {
      if (cell.column() >= at && cell.column() < end) {
        return cell;
      }
    }
    return null;
  }

  /** Counts a cell, and gives its number where it is one. */
  private @Nullable BigDecimal add(FormCell cell, CellKinds all, FormWords words) {
    CellKind kind = all.of(cell.text());
    kinds.merge(kind, 1, Integer::sum);
    filled += kind == CellKind.NOTHING ? 0 : 1;
    units += kind == CellKind.UNIT || words.isUnit(cell.folded()) ? 1 : 0;
    pairs += !cell.meaning().isLevel() && LevelPair.of(cell, words) != null ? 1 : 0;
    BigDecimal number = cell.points();
    points += number == null ? 0 : 1;
    return number;
  }

  /** Cells that say something; 无 and a stroke do not. */
  int filled() {
    return filled;
  }

  private int count(CellKind... of) {
    int count = 0;
    for (CellKind kind : of) {
      count += kinds.getOrDefault(kind, 0);
    }
    return count;
  }

  private boolean isMost(int count) {
    return count > 0 && count >= MOST * filled;
  }

  boolean isSymbols() {
    return isMost(count(CellKind.SYMBOL));
  }

  boolean isUnits() {
    return isMost(units);
  }

  /** Whether it holds first levels: 产出指标. */
  boolean isLevels1() {
    return isMost(count(CellKind.LEVEL1, CellKind.LEVEL)) && count(CellKind.LEVEL1) > 0;
  }

  /** Whether it holds second levels: 数量指标. */
  boolean isLevels2() {
    return isMost(count(CellKind.LEVEL2, CellKind.LEVEL)) && count(CellKind.LEVEL2) > 0;
  }

  /** Whether it holds levels, first or second. */
  public boolean isLevels() {
    return isMost(count(CellKind.LEVEL1, CellKind.LEVEL2, CellKind.LEVEL));
  }

  /** Whether it holds pairs of levels: 产出指标-数量指标. */
  public boolean isPairs() {
    return isMost(pairs);
  }

  /** Whether it holds numbers without a unit, as points are. */
  boolean isPoints() {
    return isMost(points);
  }

  /** Whether half of it are values, be they words: ≥12个, 95%, 有效提升. */
  boolean isValues() {
    int values =
        count(
            CellKind.NUMBER,
            CellKind.PERCENT,
            CellKind.BOUND,
            CellKind.QUANTITY,
            CellKind.DATE,
            CellKind.QUALITY);
    return 2 * values >= filled && count(CellKind.BOUND, CellKind.QUANTITY) + points > 0;
  }

  /** Whether values with a bound or a unit are among them, so that they can't be points. */
  boolean isBounds() {
    return 2 * count(CellKind.BOUND, CellKind.QUANTITY) >= filled && filled > 0;
  }

  /** Whether half of it are words, as names of indicators are. */
  boolean isNames() {
    int words =
        count(CellKind.NAME, CellKind.TEXT, CellKind.MIXED, CellKind.LEVEL2, CellKind.LEVEL);
    return filled > 0 && 2 * words >= filled;
  }

  /** What the numbers add up to. */
  BigDecimal sum() {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal number : numbers) {
      sum = number == null ? sum : sum.add(number);
    }
    return sum;
  }

  /** Whether each number is at most the one beside it in the other column. */
  boolean isWithin(ColumnContents other) {
    int compared = 0;
    for (int i = 0; i < numbers.size(); i++) {
      BigDecimal own = numbers.get(i);
      BigDecimal most = other.numbers.get(i);
      if (own != null && most != null) {
        compared++;
        if (own.compareTo(most) > 0) {
          return false;
        }
      }
    }
    return compared > 0;
  }
}
