package org.zhibiao.form;

import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.Topic;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Context;

/**
 * Rows outside the tables of money, tasks and indicators: goals beside their label, and the
 * headings and paragraphs of prose.
 *
 * <p>Example: {@code 二、2022年主要目标} is a heading, and the paragraphs below it are statements of that
 * section.
 */
final class TextRows {
  private static final Automaton HEADING = FormLists.of("heading");
  private static final Automaton TOP = FormLists.of("top-heading");
  private static final Automaton CLAUSES = FormLists.of("clauses");
  private static final Automaton COUNT = FormLists.of("count");
  private static final String PATH = "›";

  /** Whether a folded line reads as a heading: numbered, short, and no sentence. */
  static boolean isHeading(String folded) {
    return folded.length() <= 40 && !CLAUSES.any(folded) && HEADING.any(folded);
  }

  /** Whether the row ends a table: a heading that stands alone, where the table has no names. */
  boolean closes(Row row, Layout layout) {
    return row.size() == 1
        && row.column() == 1
        && layout.first() > 1
        && isHeading(row.first().folded());
  }

  /** Reads a row that stands under no header. */
  void read(Row row, Draft draft) {
    if (row.size() == 1 && draft.topic != Topic.GOALS) {
      paragraph(row.first(), draft);
    } else if (draft.topic == Topic.GOALS) {
      goals(row, draft);
    } else {
      for (FormCell cell : row.cells()) {
        draft.unplaced(cell, "");
      }
    }
  }

  private static void paragraph(FormCell cell, Draft draft) {
    String folded = cell.folded();
    if (!isHeading(folded)) {
      boolean odd = draft.layout != null || draft.topic != null;
      Context context = new Context(draft.section, "", "", "", "", null);
      if (odd) {
        draft.unplaced(cell, "");
      } else {
        draft.state(cell, context);
      }
      return;
    }
    boolean top = TOP.any(folded);
    String above = draft.section.split(PATH, 2)[0];
    String name = CellText.tight(cell.text());
    draft.enter(top || above.isEmpty() ? name : above + PATH + name, null);
    if (COUNT.any(CellText.plainOf(folded))) {
      draft.state(cell, new Context(draft.section, "", "", "", "", null));
    }
  }

  /** 年度目标 | text: the label on the left names the column. */
  private static void goals(Row row, Draft draft) {
    String column = "";
    for (FormCell cell : row.cells()) {
      if (cell.meaning().column(Topic.GOALS) != null) {
        column = CellText.tight(cell.text());
      } else {
        draft.state(cell, new Context(draft.section, "", "", "", column, null));
      }
    }
  }

  /** Reads a row under a header of goals, or what a table of money could not take. */
  void readUnder(Row row, Layout layout, Draft draft) {
    for (FormCell cell : row.cells()) {
      Layout.Column column = layout.at(cell.column());
      if (column != null && column.role().isStatement()) {
        draft.state(cell, new Context(draft.section, "", "", "", column.title(), column.unit()));
      } else {
        draft.unplaced(cell, column == null ? "" : column.title());
      }
    }
  }
}
