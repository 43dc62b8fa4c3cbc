package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.columns.ColumnContents;
import org.zhibiao.form.columns.ColumnRoles;
import org.zhibiao.form.columns.HeaderRows;
import org.zhibiao.form.columns.YearColumns;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.table.LayoutReader;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.ColumnWords;
import org.zhibiao.form.words.Field;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.Topic;
import org.zhibiao.model.Kind;

/**
 * Turns the words of a header into the columns of its table, with the rows below in view: lower
 * rows of the header, what the cells hold, and which columns are of other years.
 *
 * <p>Example: {@code 一级指标 二级指标 三级指标 指标值} above {@code 前年 上年 预期当年实现值}.
 */
final class Headers {
  private final FormWords words;
  private final LayoutReader layouts;

  Headers(FormWords words, LayoutReader layouts) {
    this.words = words;
    this.layouts = layouts;
  }

  /**
   * The columns of the table that a row heads; tells the draft how many rows below belong to it.
   */
  Layout complete(Layout first, Row head, Draft draft) {
    if (first.topic() != Topic.INDICATORS) {
      return first;
    }
    HeaderRows whole = HeaderRows.of(first, head, draft.below, draft.kinds);
    draft.headerRows = whole.rows();
    Layout above = draft.layout;
    boolean again = above != null && above.topic() == first.topic();
    if (above != null && again && first.columns().equals(draft.header)) {
      return above;
    }
    draft.header = first.columns();
    List<Row> rows = draft.below.subList(whole.rows(), draft.below.size());
    boolean assessed = isAssessed(draft);
    Layout decided =
        ColumnRoles.decide(
            whole.layout(), ColumnContents.below(rows, layouts), assessed, draft.kinds, words);
    return YearColumns.decide(decided, year(draft), assessed);
  }

  /** The columns of a table without a header, by the cells of its first row and those below. */
  Layout guess(Layout guess, Row row, Draft draft) {
    List<Row> rows = new ArrayList<>();
    rows.add(row);
    rows.addAll(ColumnContents.below(draft.below, layouts));
    return ColumnRoles.decide(guess, rows, isAssessed(draft), draft.kinds, words);
  }

  private boolean isAssessed(Draft draft) {
    String title = draft.title == null ? "" : draft.title.value();
    return words.kind(title).orElse(Kind.OTHER) == Kind.SELF_EVALUATION;
  }

  private static int year(Draft draft) {
    int title = year(draft.title);
    return title > 0 ? title : year(draft.head.get(Field.YEAR));
  }

  private static int year(Draft.@Nullable Found found) {
    return found == null ? 0 : ColumnWords.year(CellText.fold(found.value()));
  }

  /** Whether a label in front of a header is itself the header of the levels below it. */
  boolean headsLevels(FormCell label, Draft draft) {
    if (label.rowSpan() > 1) {
      return false;
    }
    List<Row> rows = ColumnContents.below(draft.below, layouts);
    int end = label.column() + label.colSpan();
    ColumnContents own = ColumnContents.of(rows, label.column(), end, draft.kinds, words);
    return own.isPairs() || own.isLevels();
  }
}
