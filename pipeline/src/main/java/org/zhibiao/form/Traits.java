package org.zhibiao.form;

import org.zhibiao.match.Automaton;

/**
 * What a cell's text looks like, by which it goes with a column or not.
 *
 * <p>Example: 产出指标 goes with 一级指标, a number with 得分, and neither with the other.
 *
 * @param level1 whether it is the name of a 一级指标
 * @param level2 whether it is the name of a 二级指标
 * @param number whether it is an amount
 * @param points whether it may stand under 得分
 * @param sentence whether it reads as a text and not as a name
 * @param length characters without spaces
 * @param plain the name without its dressing
 */
record Traits(
    boolean level1,
    boolean level2,
    boolean symbol,
    boolean number,
    boolean points,
    boolean sentence,
    int length,
    String plain) {
  /** The fit of a text that can't belong to a column. */
  static final int NEVER = -3;

  private static final Automaton POINTS = FormLists.of("points-cell");
  private static final Automaton LEVEL_NAME = FormLists.of("level-name");

  static Traits of(String text, FormWords words) {
    if (text.length() > 100) {
      return new Traits(false, false, false, false, false, true, text.length(), "");
    }
    String folded = CellText.fold(text);
    return new Traits(
        words.level(1, text).isPresent(),
        words.level(2, text).isPresent(),
        words.isSymbol(text),
        Amount.parse(text).isPresent(),
        FormLists.whole(POINTS, folded),
        CellText.isSentence(text),
        folded.length(),
        CellText.plain(text));
  }

  /** How well the text goes with a column, from 3 down to {@link #NEVER}. */
  int fit(Role role) {
    return switch (role) {
      case LEVEL1 -> levelFit(level1);
      case LEVEL2 -> levelFit(level2);
      case NAME, TASK -> isLevel() || number ? -2 : 1;
      case VALUE, ACTUAL, EARLIER -> isLevel() ? -2 : 1;
      case CONTENT, GOAL -> number ? -2 : 1;
      case SYMBOL -> symbol ? 3 : NEVER;
      case UNIT -> length <= 8 ? 1 : NEVER;
      case SCORE, WEIGHT -> points ? 2 : NEVER;
      case MONEY, AMOUNT, NAMED_AMOUNT -> number ? 3 : -2;
      case SERIAL -> length <= 6 ? 1 : NEVER;
      case REMARK, REASON, GROUP, UNKNOWN -> 0;
    };
  }

  private boolean isLevel() {
    return level1 || level2;
  }

  private int levelFit(boolean own) {
    if (own) {
      return 3;
    }
    if (isLevel() || sentence || length > 20) {
      return NEVER;
    }
    return LEVEL_NAME.any(plain) ? 1 : -1;
  }
}
