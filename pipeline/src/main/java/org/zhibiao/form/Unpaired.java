package org.zhibiao.form;

/**
 * Brackets and dashes at the ends of a cell that belong to the way a list was written and not to
 * its texts.
 *
 * <p>Example: 【产出指标-数量指标】 with 机柜数量（≥77台） below it gives the cells 产出指标, 数量指标, 机柜数量 and ≥77台.
 */
final class Unpaired {
  private static final String OPENING = "【（(［[";
  private static final String CLOSING = "】）)］]";
  private static final String DASHES = "-—－";

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
    int kind = OPENING.indexOf(text.charAt(from));
    return kind >= 0 && text.substring(from, to).indexOf(CLOSING.charAt(kind)) < 0;
  }

  private static boolean closes(String text, int from, int to) {
    char last = text.charAt(to - 1);
    int kind = CLOSING.indexOf(last);
    boolean dash = DASHES.indexOf(last) >= 0 && Character.isIdeographic(text.charAt(to - 2));
    return OPENING.indexOf(last) >= 0
        || dash
        || kind >= 0 && text.substring(from, to).indexOf(OPENING.charAt(kind)) < 0;
  }
}
