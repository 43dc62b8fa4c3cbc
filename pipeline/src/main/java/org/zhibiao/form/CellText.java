package org.zhibiao.form;

import java.text.Normalizer;
import org.zhibiao.match.Automaton;
import org.zhibiao.quantity.CharFold;

/**
 * The ways a cell's text is made comparable with the names of the knowledge files.
 *
 * <p>Example: {@code 产出指标（50分）} is plain {@code 产出指标}, and {@code 2022年度指标值(万元)} is plain {@code
 * 指标值}.
 */
final class CellText {
  private static final Automaton NUMBER = FormLists.of("list-number");
  private static final Automaton AMONG = FormLists.of("among");
  private static final Automaton YEAR = FormLists.of("year");
  private static final Automaton TAIL = FormLists.of("name-tail");
  private static final Automaton WEIGHT = FormLists.of("weight");
  private static final Automaton SENTENCE = FormLists.of("sentence");

  private CellText() {}

  /**
   * Compatibility forms and Traditional characters folded and every space removed: {@code 績 效（％）}
   * is {@code 绩效(%)}.
   */
  static String fold(String text) {
    if (isFolded(text)) {
      return text;
    }
    StringBuilder folded =
        new StringBuilder(tight(Normalizer.normalize(text, Normalizer.Form.NFKC)));
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isIdeographic(c)) {
        folded.setCharAt(i, CharFold.fold(c));
      }
    }
    return folded.toString();
  }

  /** Whether there is plainly nothing to fold: Chinese characters, digits and letters. */
  private static boolean isFolded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean chinese = c >= 0x4e00 && c <= 0x9fa5 && CharFold.fold(c) == c;
      if (!chinese && (c <= ' ' || c >= 0x7f)) {
        return false;
      }
    }
    return true;
  }

  /** Every space and invisible sign removed, the characters as written. */
  static String tight(String text) {
    int from = 0;
    while (from < text.length() && !isSpace(text.charAt(from))) {
      from++;
    }
    if (from == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  private static boolean isSpace(int c) {
    // Most characters are Chinese, and none of those is a space.
    return (c < 0x4e00 || c > 0x9fff)
        && (Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.getType(c) == Character.FORMAT);
  }

  /**
   * The name itself: folded, without list number, 其中, year, brackets, weight and colon at the end.
   */
  static String plain(String text) {
    return plainOf(fold(text));
  }

  /** The same of a text that is folded already. */
  static String plainOf(String folded) {
    String rest = FormLists.withoutHead(AMONG, FormLists.withoutHead(NUMBER, folded));
    rest = FormLists.without(YEAR, rest);
    int end = rest.length();
    int tail = TAIL.longest(rest, 0, end);
    // What is nothing but a tail is the name.
    while (tail > 0 && tail < end) {
      end -= tail;
      tail = TAIL.longest(rest, 0, end);
    }
    return rest.substring(0, end);
  }

  /** A name as a page shows it: as written, without the weight and without spaces at the ends. */
  static String name(String text) {
    return FormLists.withoutTail(WEIGHT, text).strip();
  }

  /** Whether it reads as a sentence and not as a name. */
  static boolean isSentence(String text) {
    if (text.length() > 200) {
      return true;
    }
    String folded = fold(text);
    return folded.length() > 60 || SENTENCE.any(folded);
  }
}
