package org.zhibiao.form.table;

import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.Role;
import org.zhibiao.match.Automaton;

/**
 * How well a cell's text goes with a column.
 *
 * <p>Example: 产出指标 goes with 一级指标, a number with 得分, and neither with the other.
 */
final class Fit {
  /** The fit of a text that can't belong to a column. */
  static final int NEVER = -3;

  /** Longer texts are sentences, whatever they say. */
  private static final int LONG = 100;

  private static final Automaton POINTS = FormLists.of("points-cell");
  private static final Automaton LEVEL_NAME = FormLists.of("level-name");

  private Fit() {}

  /** How well the text goes with a column, from 3 down to {@link #NEVER}. */
  static int of(FormCell cell, Role role, FormWords words) {
    return switch (role) {
      case LEVEL1 -> level(cell, cell.meaning().level1() != null);
      case LEVEL2 -> level(cell, cell.meaning().level2() != null);
      case NAME -> cell.isAmount() ? -2 : name(cell);
      case TASK -> cell.meaning().isLevel() || cell.isAmount() ? -2 : 1;
      case VALUE, ACTUAL, EXPECTED, PAST -> cell.meaning().isLevel() ? -2 : 1;
      case CONTENT, GOAL -> cell.isAmount() ? -2 : 1;
      case SYMBOL -> !isLong(cell) && words.isSymbol(cell.folded()) ? 3 : NEVER;
      case UNIT -> isWithin(8, cell) ? 1 : NEVER;
      case SCORE, WEIGHT -> isPoints(cell) ? 2 : NEVER;
      case MONEY, AMOUNT, NAMED_AMOUNT -> cell.isAmount() ? 3 : -2;
      case SERIAL -> isWithin(6, cell) && !cell.meaning().isLevel() ? 1 : NEVER;
      case REMARK, REASON, OWNER, GROUP, UNKNOWN -> 0;
    };
  }

  private static boolean isLong(FormCell cell) {
    return cell.text().length() > LONG;
  }

  /** Whether it has at most so many characters, without its spaces. */
  private static boolean isWithin(int characters, FormCell cell) {
    return !isLong(cell) && cell.folded().length() <= characters;
  }

  private static boolean isPoints(FormCell cell) {
    return !isLong(cell) && FormLists.whole(POINTS, cell.folded());
  }

  /** 服务对象满意度 is the name of an indicator too, 服务对象满意度指标 of a level alone. */
  private static int name(FormCell cell) {
    if (!cell.meaning().isLevel()) {
      return 1;
    }
    return LEVEL_NAME.any(CellText.plainOf(cell.folded())) ? -2 : 0;
  }

  private static int level(FormCell cell, boolean own) {
    if (own) {
      return 3;
    }
    if (cell.meaning().isLevel() || !isWithin(20, cell) || cell.isSentence()) {
      return NEVER;
    }
    return LEVEL_NAME.any(CellText.plainOf(cell.folded())) ? 1 : -1;
  }
}
