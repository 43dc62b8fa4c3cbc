package org.zhibiao.form.columns;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.ColumnWords;
import org.zhibiao.form.words.Role;

/**
 * Tells the columns of other years from those of the form's own.
 *
 * <p>Example: in a form of 2024 the column 2022年实际值 beside 2024年目标值 holds values of the past.
 */
public final class YearColumns {
  private YearColumns() {}

  /**
   * The layout with its columns of earlier years as {@link Role#PAST}.
   *
   * @param formYear the year that the form is of, 0 where it is not known
   * @param assessed whether the form says what was done, so that its one column of that is of its
   *     own year, whatever its header says
   */
  public static Layout decide(Layout layout, int formYear, boolean assessed) {
    int year = formYear == 0 ? latest(layout) : formYear;
    boolean alone = layout.having(Role.ACTUAL).size() == 1;
    List<Layout.Column> columns = new ArrayList<>();
    for (Layout.Column c : layout.columns()) {
      int own = c.role().isQuantity() ? ColumnWords.year(CellText.fold(c.title())) : 0;
      boolean past = own > 0 && own < year;
      if (past && c.role() == Role.ACTUAL && alone && assessed) {
        columns.add(c.inferred(Role.ACTUAL));
      } else {
        columns.add(past ? c.as(Role.PAST) : c);
      }
    }
    return layout.with(columns);
  }

  /** The year behind the last of the columns of targets, where one of them says no year; else 0. */
  private static int latest(Layout layout) {
    int latest = 0;
    boolean plain = false;
    for (Layout.Column c : layout.having(Role.VALUE)) {
      int own = ColumnWords.year(CellText.fold(c.title()));
      latest = Math.max(latest, own);
      plain |= own == 0;
    }
    return plain && latest > 0 ? latest + 1 : 0;
  }
}
