package org.zhibiao.form.lost;

/**
 * Brackets and dashes at the ends of a cell that belong to the way a list was written and not to
 * its texts.
 *
 * <p>Example: 【产出指标-数量指标】 with 机柜数量（≥77台） below it gives the cells 产出指标, 数量指标, 机柜数量 and ≥77台.
 */
final class Unpaired {
  private Unpaired() {}

  /**
   * The text without an opening bracket that nothing closes, the reverse, and dashes at its end.
   */
  static String removed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && opens(text, from, to)) {
      from++;
    }
    while (to - from > 1 && closes(text, from, to)) {
      to--;
    }
    return from == to ? text : text.substring(from, to);
  }

  private static boolean opens(String text, int from, int to) {
    return is(Character.START_PUNCTUATION, text.charAt(from))
        && !holds(Character.END_PUNCTUATION, text, from, to);
  }

  private static boolean closes(String text, int from, int to) {
    char last = text.charAt(to - 1);
    boolean dash = is(Character.DASH_PUNCTUATION, last);
    return dash && Character.isIdeographic(text.charAt(to - 2))
        || is(Character.START_PUNCTUATION, last)
        || is(Character.END_PUNCTUATION, last)
            && !holds(Character.START_PUNCTUATION, text, from, to);
  }

  private static boolean holds(int type, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (is(type, text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(int type, char c) {
    return Character.getType(c) == type;
  }
}
