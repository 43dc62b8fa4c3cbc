package org.zhibiao.screening;

import org.zhibiao.model.Span;
import org.zhibiao.segment.Word;

/** Whether the segmenter sees a numeral as part of a longer word. Stateless. */
final class NumeralInWord {
  /** How far on both sides to segment. */
  private static final int AROUND = 10;

  private NumeralInWord() {}

  static boolean test(Situation s) {
    Span number = s.quantity.number();
    int at = number.start();
    int from = Math.max(s.passage.clauseStart(at), at - AROUND);
    int to = Math.min(s.passage.clauseEnd(at), s.end() + AROUND);
    for (Word w : s.passage.words(from, to)) {
      if (w.start() > at && w.start() < s.end() && w.end() > s.end() && !w.is("q")) {
        // 每周一升旗: the unit begins another word.
        return number.length() == 1;
      }
      boolean whole = w.start() == at && w.end() == s.end();
      boolean covers = w.start() <= at && at < w.end();
      if (covers && !whole && !w.is("m") && !w.is("q") && !w.is("t")) {
        return w.start() < at || w.end() > number.end();
      }
    }
    return false;
  }
}
