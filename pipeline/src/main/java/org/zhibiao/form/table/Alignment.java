package org.zhibiao.form.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.Role;

/**
 * A row laid over its table's columns: at their place or, where the row has slipped, at the shift
 * where its cells say what the columns hold.
 *
 * <p>Example: in a row that slipped one to the right, 产出指标 stands under 二级指标 and 数量指标 under 三级指标;
 * at shift 1 both stand under their own header.
 *
 * @param shift columns that the row has slipped to the right, negative to the left
 * @param placed the row's cells with their columns, from left to right
 */
public record Alignment(int shift, List<Placed> placed) {
  /** A cell and its column, null where it stands under none or can't belong there. */
  public record Placed(FormCell cell, Layout.@Nullable Column column) {
    public boolean in(Role role) {
      return column != null && column.role() == role;
    }
  }

  /** The best alignment: the row's own columns, unless a cell goes badly with its own. */
  public static Alignment of(Row row, Layout layout, FormWords words) {
    int best = row.size() > 1 && !allFit(row, layout, words) ? best(row, layout, words) : 0;
    Alignment alignment = at(best, row, layout, words);
    return best == 0 ? alignment.spread(layout) : alignment;
  }

  /** The shift with the highest score, 0 unless another is clearly better. */
  private static int best(Row row, Layout layout, FormWords words) {
    int best = 0;
    int most = score(row, layout, words, 0) + 1;
    for (int size = 1; size <= layout.last(); size++) {
      for (int shift = size; shift >= -size; shift -= 2 * size) {
        int score = score(row, layout, words, shift);
        if (score > most) {
          best = shift;
          most = score;
        }
      }
    }
    return best;
  }

  /**
   * A row whose last cells have slipped while the first have not: the name stands under the values
   * or the value under the remarks, where a blank cell is too many.
   */
  private Alignment spread(Layout layout) {
    Placed last = placed.isEmpty() ? null : placed.getLast();
    int before = placed.size() - 2;
    if (last == null
        || before < 0
        || !last.in(Role.REMARK)
        || layout.having(Role.VALUE).size() != 1
        || !isQuantity(last.cell())
        || placed.get(before).column() == null) {
      return this;
    }
    List<Placed> spread = new ArrayList<>(placed);
    Placed beside = placed.get(before);
    boolean nameUnderValue =
        beside.in(Role.VALUE)
            && !isQuantity(beside.cell())
            && !holds(Role.NAME)
            && layout.has(Role.NAME);
    if (nameUnderValue) {
      spread.set(before, new Placed(beside.cell(), layout.having(Role.NAME).getLast()));
    } else if (holds(Role.VALUE)) {
      return this;
    }
    spread.set(before + 1, new Placed(last.cell(), layout.having(Role.VALUE).getFirst()));
    return new Alignment(1, spread);
  }

  private boolean holds(Role role) {
    for (Placed p : placed) {
      if (p.in(role)) {
        return true;
      }
    }
    return false;
  }

  /** A short text with a number in it. */
  private static boolean isQuantity(FormCell cell) {
    return cell.text().length() <= 20 && CellText.holdsDigit(cell.text());
  }

  private static boolean allFit(Row row, Layout layout, FormWords words) {
    for (FormCell cell : row.cells()) {
      if (fit(cell, layout, words, 0) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int score(Row row, Layout layout, FormWords words, int shift) {
    int score = 0;
    for (FormCell cell : row.cells()) {
      score += fit(cell, layout, words, shift);
    }
    return score;
  }

  private static int fit(FormCell cell, Layout layout, FormWords words, int shift) {
    Layout.Column column = layout.at(cell.column() - shift);
    return column == null ? -2 : Fit.of(cell, column.role(), words);
  }

  private static Alignment at(int shift, Row row, Layout layout, FormWords words) {
    List<Placed> placed = new ArrayList<>(row.size());
    for (FormCell cell : row.cells()) {
      Layout.Column column = layout.at(cell.column() - shift);
      boolean belongs = column != null && Fit.of(cell, column.role(), words) > Fit.NEVER;
      placed.add(new Placed(cell, belongs ? column : null));
    }
    return new Alignment(shift, placed);
  }
}
