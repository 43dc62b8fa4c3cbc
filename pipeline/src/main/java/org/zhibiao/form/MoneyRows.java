package org.zhibiao.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.words.Amount;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.NoteText;
import org.zhibiao.form.words.Role;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;

/**
 * Rows of the table of money: pairs of a label and an amount side by side, or a label with an
 * amount in each column.
 *
 * <p>Example: {@code 基本支出 28,803.30 财政拨款 60,721.60} under 预算金额（万元） gives 288033000.00 元 and
 * 607216000.00 元.
 */
final class MoneyRows {
  private static final Automaton DASH = FormLists.of("no-amount");

  private final FormWords words;

  MoneyRows(FormWords words) {
    this.words = words;
  }

  /** Whether an amount stands under a column of amounts. */
  boolean claims(Row row, Layout layout) {
    for (FormCell cell : row.cells()) {
      Layout.Column column = layout.at(cell.column());
      boolean written = cell.isAmount() || isDash(cell);
      if (written && column != null && (isAmount(column) || isNamed(column))) {
        return true;
      }
    }
    return false;
  }

  /** Reads the row of a table of money. */
  void read(Row row, Layout layout, Draft draft) {
    FormCell label = null;
    List<FormCell> spare = new ArrayList<>();
    for (FormCell cell : row.cells()) {
      Layout.Column column = layout.at(cell.column());
      if (column != null && holdsAmount(column, label, cell)) {
        spare.remove(label);
        addBelow(column, label, cell, layout, draft);
      } else if (!cell.isAmount() && !isPoints(column)) {
        label = cell;
        spare.add(cell);
      } else if (!isPoints(column)) {
        spare.add(cell);
      }
    }
    for (FormCell cell : spare) {
      if (cell.isAmount()) {
        draft.leave(cell);
      } else if (cell.label() == null && cell.meaning().section() == null && !isDash(cell)) {
        draft.unplaced(cell, "");
      }
    }
  }

  private void addBelow(
      Layout.Column column, @Nullable FormCell label, FormCell cell, Layout layout, Draft draft) {
    if (isDash(cell)) {
      return;
    }
    if (label == null && isNamed(column)) {
      add(draft.section, column.title(), cell, unit(column, layout), draft);
      return;
    }
    String name = label == null ? "" : CellText.name(label.text());
    String own = label == null ? null : label.unit();
    String unit = words.yuan(own) == null ? unit(column, layout) : own;
    add(group(column, label, layout, draft), name, cell, unit, draft);
  }

  /** The unit of a column: its own or that of another, which the header writes once. */
  private @Nullable String unit(Layout.Column column, Layout layout) {
    if (words.yuan(column.unit()) != null) {
      return column.unit();
    }
    for (Layout.Column other : layout.columns()) {
      if (words.yuan(other.unit()) != null) {
        return other.unit();
      }
    }
    return null;
  }

  /**
   * Whether the cell is an amount, or says that there is none. A name under a column of amounts
   * names the row, as 总额 does under 年度预算数; behind the label of its row a column that speaks of
   * money holds amounts, known or not.
   */
  private boolean holdsAmount(Layout.Column column, @Nullable FormCell label, FormCell cell) {
    boolean written = cell.isAmount() || isDash(cell);
    if (isAmount(column)) {
      return written || label != null || cell.isSentence();
    }
    return written && isNamed(column);
  }

  /** Whether a column that is not known speaks of money. */
  private boolean isNamed(Layout.Column column) {
    return column.role() == Role.GROUP && words.isOfMoney(column.title());
  }

  /** Reads a row of amounts below a row of their labels; says whether it is one. */
  boolean readBelow(List<FormCell> labels, Row row, Draft draft) {
    // 2024年 may name the row.
    boolean named = row.size() > 2 && !row.first().isAmount() && row.first().label() == null;
    Row amounts = named ? row.rest() : row;
    if (labels.size() < 2 || !areAmounts(amounts)) {
      return false;
    }
    String unit = null;
    for (FormCell label : labels) {
      unit = unit == null && words.yuan(label.unit()) != null ? label.unit() : unit;
    }
    for (FormCell cell : amounts.cells()) {
      FormCell label = above(cell, labels);
      if (label == null) {
        draft.leave(cell);
      } else if (!isDash(cell)) {
        String own = label.unit();
        String used = words.yuan(own) == null ? unit : own;
        add(draft.section, CellText.name(label.text()), cell, used, draft);
      }
    }
    return true;
  }

  /** Whether the row holds nothing but amounts and dashes. */
  static boolean areAmounts(Row row) {
    for (FormCell cell : row.cells()) {
      if (!cell.isAmount() && !isDash(cell)) {
        return false;
      }
    }
    return true;
  }

  /** The first label that stands above the cell, or null. */
  private static @Nullable FormCell above(FormCell cell, List<FormCell> labels) {
    for (FormCell label : labels) {
      if (label.covers(cell.column())) {
        return label;
      }
    }
    return null;
  }

  private static boolean isDash(FormCell cell) {
    return FormLists.whole(DASH, cell.folded());
  }

  private static boolean isAmount(Layout.@Nullable Column column) {
    return column != null && (column.role() == Role.AMOUNT || column.role() == Role.NAMED_AMOUNT);
  }

  private static boolean isPoints(Layout.@Nullable Column column) {
    return column != null && (column.role() == Role.SCORE || column.role() == Role.REMARK);
  }

  private static String group(
      Layout.Column column, @Nullable FormCell label, Layout layout, Draft draft) {
    if (column.role() != Role.AMOUNT) {
      return column.title();
    }
    Layout.Column above = label == null ? null : layout.at(label.column());
    return above == null ? draft.section : above.title();
  }

  /**
   * Keeps an amount.
   *
   * @param unit the unit that its label or header gives, null where the cell or the form gives it
   */
  Declaration.Money add(
      String group, String label, FormCell cell, @Nullable String unit, Draft draft) {
    Amount amount = cell.amount();
    String own = amount == null ? null : amount.unit();
    String used = own != null ? own : unit != null ? unit : draft.moneyUnit;
    // 其中：财政拨款 below 年度资金总额（万元） counts in 万元 too.
    used = used == null ? draft.lastMoneyUnit : used;
    draft.lastMoneyUnit = unit == null ? draft.lastMoneyUnit : unit;
    BigDecimal factor = words.yuan(used);
    if (amount == null) {
      draft.note(
          cell.place(), Doubt.NOT_A_NUMBER, NoteText.noNumber(NoteText.start(cell.text()), label));
    } else if (factor == null) {
      draft.note(cell.place(), Doubt.NO_UNIT, NoteText.noUnit(cell.text().strip(), label));
    }
    BigDecimal yuan = factor == null || amount == null ? null : factor.multiply(amount.number());
    Declaration.Money money =
        new Declaration.Money(
            group, label, yuan, cell.text().strip(), used == null ? "" : used, cell.place());
    draft.money.add(money);
    return money;
  }
}
