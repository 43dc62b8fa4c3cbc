package org.zhibiao.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.read.Grid;

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
    return row.cells().stream()
        .anyMatch(
            c -> isAmount(layout.at(c.place().column())) && Amount.parse(c.text()).isPresent());
  }

  /** Reads the row of a table of money. */
  void read(Row row, Layout layout, Draft draft) {
    Grid.Cell label = null;
    List<Grid.Cell> spare = new ArrayList<>();
    for (Grid.Cell cell : row.cells()) {
      Layout.Column column = layout.at(cell.place().column());
      if (column != null && isAmount(column)) {
        String name = label == null ? "" : CellText.name(label.text());
        String unit = label == null ? null : words.unitIn(label.text());
        spare.remove(label);
        add(
            group(column, label, layout, draft),
            name,
            cell,
            unit == null ? column.unit() : unit,
            draft);
      } else if (Amount.parse(cell.text()).isEmpty() && !isPoints(column)) {
        label = cell;
        spare.add(cell);
      } else if (!isPoints(column)) {
        spare.add(cell);
      }
    }
    spare.stream().filter(c -> words.label(c.text()).isEmpty()).forEach(c -> draft.unplaced(c, ""));
  }

  /** Reads a row of amounts below a row of their labels; says whether it is one. */
  boolean readBelow(List<Grid.Cell> labels, Row row, Draft draft) {
    boolean amounts =
        labels.size() >= 2
            && row.cells().stream()
                .allMatch(c -> Amount.parse(c.text()).isPresent() || isDash(c.text()));
    if (!amounts) {
      return false;
    }
    for (Grid.Cell cell : row.cells()) {
      Optional<Grid.Cell> label = labels.stream().filter(l -> stands(cell, l)).findFirst();
      if (label.isEmpty()) {
        draft.unplaced(cell, "");
      } else if (!isDash(cell.text())) {
        String name = label.get().text();
        add(draft.section, CellText.name(name), cell, words.unitIn(name), draft);
      }
    }
    return true;
  }

  private static boolean stands(Grid.Cell below, Grid.Cell label) {
    int from = label.place().column();
    int column = below.place().column();
    return from <= column && column < from + label.colSpan();
  }

  private static boolean isDash(String text) {
    return FormLists.whole(DASH, CellText.fold(text));
  }

  private static boolean isAmount(Layout.@Nullable Column column) {
    return column != null && (column.role() == Role.AMOUNT || column.role() == Role.NAMED_AMOUNT);
  }

  private static boolean isPoints(Layout.@Nullable Column column) {
    return column != null && (column.role() == Role.SCORE || column.role() == Role.REMARK);
  }

  private static String group(
      Layout.Column column, Grid.@Nullable Cell label, Layout layout, Draft draft) {
    if (column.role() == Role.NAMED_AMOUNT) {
      return column.title();
    }
    Layout.Column above = label == null ? null : layout.at(label.place().column());
    return above == null ? draft.section : above.title();
  }

  /**
   * Keeps an amount.
   *
   * @param unit the unit that its label or header gives, null where the cell or the form gives it
   */
  Declaration.Money add(
      String group, String label, Grid.Cell cell, @Nullable String unit, Draft draft) {
    Optional<Amount> amount = Amount.parse(cell.text());
    String own = amount.map(Amount::unit).orElse(null);
    String used = own != null ? own : unit != null ? unit : draft.moneyUnit;
    BigDecimal factor = words.yuan(used);
    if (amount.isEmpty()) {
      draft.note(
          cell.place(), Doubt.NOT_A_NUMBER, NoteText.noNumber(Draft.start(cell.text()), label));
    } else if (factor == null) {
      draft.note(cell.place(), Doubt.NO_UNIT, NoteText.noUnit(cell.text().strip(), label));
    }
    BigDecimal yuan =
        factor == null ? null : amount.map(Amount::number).map(factor::multiply).orElse(null);
    Declaration.Money money =
        new Declaration.Money(
            group, label, yuan, cell.text().strip(), used == null ? "" : used, cell.place());
    draft.money.add(money);
    return money;
  }
}
