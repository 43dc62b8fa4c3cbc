package org.zhibiao.form.lost;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.form.words.CellKinds;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.ColumnWords;
import org.zhibiao.form.words.Role;

/**
 * The order of the columns of a header of two rows, which is found row by row, as the rows below
 * have them.
 *
 * <p>Example: 指标值, 分值, 符号, 数值, 单位 becomes 符号, 数值, 单位, 分值.
 */
record HeaderOrder(List<Piece> pieces, CellKinds kinds) {
  /** Puts the columns into the order of the rows below. */
  void arrange(List<Template.Column> columns) {
    inOrder(columns);
    divided(columns);
  }

  /**
   * A header of two rows, whose second names what a column of the first is made of, is read row by
   * row: 绩效指标, 年度指标值, 实际完成值, 得分, then 一级指标 … 指标性质, 指标值, 度量单位. The columns of the second come first.
   */
  private static void inOrder(List<Template.Column> columns) {
    int level = 0;
    while (level < columns.size() && columns.get(level).role() != Role.LEVEL1) {
      level++;
    }
    List<Template.Column> above = columns.subList(0, Math.min(level, columns.size()));
    List<Template.Column> below = columns.subList(above.size(), columns.size());
    boolean valued = HeaderSearch.holds(below, Role.VALUE) && HeaderSearch.holds(above, Role.VALUE);
    if (valued && above.size() == 1) {
      // 年度目标 in front of the levels of a list of projects says what each project is for.
      Template.Column goal = above.getFirst();
      columns.set(0, new Template.Column(Role.OWNER, goal.from(), goal.to()));
    } else if (valued) {
      List<Template.Column> all = new ArrayList<>(below);
      for (Template.Column column : above) {
        if (column.role() != Role.VALUE && column.role() != Role.NAME) {
          all.add(column);
        }
      }
      columns.clear();
      columns.addAll(all);
    }
  }

  /**
   * The parts of a column that are named at the end of the header, below all others, stand in its
   * place: of 指标值, 分值, 符号, 数值, 单位 the first is made of the last three.
   */
  private void divided(List<Template.Column> columns) {
    int from = columns.size();
    while (from > 0 && isPart(columns.get(from - 1))) {
      from--;
    }
    List<Template.Column> parts = List.copyOf(columns.subList(from, columns.size()));
    int whole = from - 1;
    while (whole >= 0 && columns.get(whole).role() != Role.VALUE) {
      whole--;
    }
    if (parts.size() < 2 || whole < 0 || !HeaderSearch.holds(parts, Role.VALUE)) {
      return;
    }
    columns.subList(from, columns.size()).clear();
    columns.remove(whole);
    columns.addAll(whole, parts);
  }

  /** Whether a column is named as parts of another are: 前年, 符号, 一季度. */
  private boolean isPart(Template.Column column) {
    String text = text(column);
    Role role = column.role();
    boolean value = role == Role.VALUE && !kinds.isWholeName(text);
    return ColumnWords.below(text, Role.VALUE) != null
        || role == Role.PAST
        || role == Role.SYMBOL
        || role == Role.UNIT
        || value;
  }

  private String text(Template.Column column) {
    return CellText.fold(column.title(pieces));
  }
}
