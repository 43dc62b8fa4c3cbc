package org.zhibiao.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.ColumnWords;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.Role;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Context;

/**
 * What the row of a value says around it: levels, name, column, unit and symbol.
 *
 * <p>Example: 12 stands in the row 采样点位 under 数值, beside ≥ under 符号 and 个 under 单位.
 */
final class IndicatorContext {
  private static final Automaton BOUND = FormLists.of("bound-sign");

  private IndicatorContext() {}

  static Context of(IndicatorName name, Layout.Column column, RowWork work) {
    FormCell unitCell = nearest(Role.UNIT, column, work);
    String unit = unitCell == null ? column.unit() : unitCell.text().strip();
    Draft draft = work.draft();
    return new Context(
        draft.section,
        draft.level1,
        draft.level2,
        name.text(),
        column.title(),
        unit == null ? name.unit() : unit,
        column.role() == Role.VALUE ? symbol(name, column, work) : null);
  }

  private static @Nullable FormCell nearest(Role role, Layout.Column column, RowWork work) {
    return work.under(work.layout().nearest(role, column));
  }

  /** Of several columns of symbols one that says ≥ counts before one that says 正向. */
  private static @Nullable String symbol(IndicatorName name, Layout.Column column, RowWork work) {
    FormCell symbol = nearest(Role.SYMBOL, column, work);
    List<Layout.Column> all = work.layout().having(Role.SYMBOL);
    if (all.size() > 1 && work.layout().having(Role.VALUE).size() == 1) {
      for (Layout.Column c : all) {
        FormCell other = work.under(c);
        symbol = other != null && (symbol == null || !isBound(symbol)) ? other : symbol;
      }
    }
    String own = ColumnWords.bound(CellText.fold(column.title()));
    String said = own == null ? name.symbol() : own;
    if (symbol == null || said != null && !isBound(symbol)) {
      return said;
    }
    return symbol.text().strip();
  }

  private static boolean isBound(FormCell symbol) {
    return FormLists.whole(BOUND, symbol.folded());
  }
}
