package org.zhibiao.form;

import org.zhibiao.form.words.FormLists;
import org.zhibiao.match.Automaton;

/**
 * Tells whether a text was cut in the middle of a sentence.
 *
 * <p>Example: a long cell of whole sentences that ends in 资助学生对资助工作的满 is cut; 打造50个特色村 is only
 * short.
 */
public final class Truncation {
  /** Shorter texts often stand without a full stop; cells are cut at their capacity, not before. */
  private static final int LONG = 200;

  private static final int SHORT = 5;

  /** Longer than any of the endings that wait. */
  private static final int LONGEST_END = 24;

  private static final Automaton ENDS = FormLists.of("ends");
  private static final Automaton HANGS = FormLists.of("hangs");
  private static final Automaton COUNTS = FormLists.of("counts");
  private static final Automaton FULL_STOP = FormLists.of("full-stop");

  /** 对资助工作的, 由上年的78%提高到, 深化“互联网+: words that wait for the next one. */
  private static final Automaton WAITS = FormLists.of("waits");

  private Truncation() {}

  /** Whether the text ends with words that wait for more, however short it is. */
  public static boolean hangs(String text) {
    String rest = text.strip();
    if (rest.length() <= SHORT) {
      return false;
    }
    return WAITS.any(rest, Math.max(0, rest.length() - LONGEST_END), rest.length());
  }

  /** Whether the text, as long as it is, ends before its sentence does. */
  public static boolean isCut(String text) {
    String rest = text.strip();
    int end = rest.length();
    int from = Math.max(0, end - 20);
    if (end < 10 || ENDS.any(rest, from, end)) {
      return false;
    }
    return HANGS.any(rest, from, end)
        || end >= LONG && FULL_STOP.any(rest) && !COUNTS.any(rest, from, end);
  }
}
