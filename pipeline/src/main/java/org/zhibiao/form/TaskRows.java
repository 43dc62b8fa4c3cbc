package org.zhibiao.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.table.Alignment;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.NoteText;
import org.zhibiao.form.words.Role;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Statement;

/**
 * Rows of the table of tasks (年度重点工作任务).
 *
 * <p>Example: {@code 一、服务科技工作者 | 一、开展… | 1,956.00 | 1. 利用…} is a task with its content, 19560000.00
 * 元 and the goal expected.
 */
final class TaskRows {
  private final FormWords words;
  private final MoneyRows money;

  TaskRows(FormWords words, MoneyRows money) {
    this.words = words;
    this.money = money;
  }

  /** Reads the row of a table of tasks. */
  void read(Row row, Layout layout, Draft draft) {
    Alignment alignment = Alignment.of(row, layout, words);
    String task = task(alignment);
    draft.task = task == null ? draft.task : task;
    Map<Role, Statement> texts = new EnumMap<>(Role.class);
    Declaration.Money amount = null;
    for (Alignment.Placed placed : alignment.placed()) {
      Layout.Column column = placed.column();
      if (column != null && column.role().isStatement()) {
        Context context = context(column, draft);
        texts.putIfAbsent(column.role(), draft.state(placed.cell(), context));
      } else if (column != null && column.role() == Role.MONEY) {
        Declaration.Money kept = money(placed.cell(), column, draft);
        amount = amount == null ? kept : amount;
      } else if (isLost(placed)) {
        draft.unplaced(placed.cell(), column == null ? "" : column.title());
      }
    }
    if (amount != null || !texts.isEmpty()) {
      notes(row, layout, alignment, texts, draft);
      draft.tasks.add(
          new Declaration.Task(
              draft.task,
              row.first().place(),
              amount,
              texts.get(Role.CONTENT),
              texts.get(Role.GOAL)));
    }
  }

  /** The task that the row names, or null. */
  private static @Nullable String task(Alignment alignment) {
    for (Alignment.Placed p : alignment.placed()) {
      if (p.in(Role.TASK) && !p.cell().isSentence()) {
        return p.cell().text().strip();
      }
    }
    return null;
  }

  private static Context context(Layout.Column column, Draft draft) {
    return new Context(draft.section, "", "", draft.task, column.title(), column.unit());
  }

  private Declaration.Money money(FormCell cell, Layout.Column column, Draft draft) {
    return money.add(draft.section, draft.task, cell, column.unit(), draft);
  }

  private static boolean isLost(Alignment.Placed placed) {
    Layout.Column column = placed.column();
    return column == null
        || column.role() == Role.UNKNOWN
        || column.role() == Role.TASK && placed.cell().isSentence();
  }

  private static void notes(
      Row row, Layout layout, Alignment alignment, Map<Role, Statement> texts, Draft draft) {
    if (alignment.shift() != 0) {
      draft.note(row.first().place(), Doubt.SHIFTED_ROW, NoteText.shifted(alignment.shift()));
    }
    for (Role role : List.of(Role.CONTENT, Role.GOAL)) {
      Layout.@Nullable Column column = layout.firstOf(role);
      if (column != null && !texts.containsKey(role)) {
        var place = row.at(column.at() + alignment.shift());
        if (!draft.isCovered(place)) {
          draft.note(place, Doubt.MISSING_CELL, NoteText.missingText(draft.task, column.title()));
        }
      }
    }
  }
}
