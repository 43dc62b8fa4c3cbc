package org.zhibiao.form.words;

import java.text.Normalizer;
import java.util.Arrays;
import org.zhibiao.match.Automaton;
import org.zhibiao.quantity.CharFold;

/**
 * The ways a cell's text is made comparable with the names of the knowledge files.
 *
 * <p>Example: {@code 产出指标（50分）} is plain {@code 产出指标}, and {@code 2022年度指标值(万元)} is plain {@code
 * 指标值}.
 */
public final class CellText {
  private static final Automaton NUMBER = FormLists.of("list-number");
  private static final Automaton AMONG = FormLists.of("among");
  private static final Automaton YEAR = FormLists.of("year");
  private static final Automaton TAIL = FormLists.of("name-tail");
  private static final Automaton WEIGHT = FormLists.of("weight");
  private static final Automaton SENTENCE = FormLists.of("sentence");

  /** What no cell holds: it stands for a character that is left out. */
  private static final char GONE = '\ufffe';

  /** And this for one that is not folded for itself. */
  private static final char MANY = '\uffff';

  private static final char[] ALONE = alone();

  /** Longer texts are sentences, whatever they say. */
  private static final int LONG = 200;

  private CellText() {}

  /**
   * Compatibility forms and Traditional characters folded and every space removed: {@code 績 效（％）}
   * is {@code 绩效(%)}.
   */
  public static String fold(String text) {
    int length = text.length();
    int same = 0;
    while (same < length && foldOne(text.charAt(same)) == text.charAt(same)) {
      same++;
    }
    if (same == length) {
      return text;
    }
    StringBuilder folded = new StringBuilder(length).append(text, 0, same);
    for (int i = same; i < length; i++) {
      char c = foldOne(text.charAt(i));
      if (c == MANY) {
        return foldTogether(text);
      }
      if (c != GONE) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** The folded character, {@link #GONE} for a space, {@link #MANY} where its neighbours count. */
  private static char foldOne(char c) {
    if (c < ALONE.length) {
      return ALONE[c];
    }
    if (c >= '\u4e00' && c <= '\u9fff') {
      return CharFold.fold(c);
    }
    return c >= '\uff01' && c <= '\uff5e' ? (char) (c - '\uff01' + '!') : MANY;
  }

  /** Folds characters that may become several, or one with their neighbours. */
  private static String foldTogether(String text) {
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

  /** The signs of Latin, punctuation, mathematics and numbers in circles, each for itself. */
  private static char[] alone() {
    char[] alone = new char[0x3020];
    Arrays.fill(alone, MANY);
    for (char c = 0; c < 0x80; c++) {
      alone[c] = isSpace(c) ? GONE : c;
    }
    int[] ranges = {0xa0, 0xff, 0x2010, 0x2030, 0x2200, 0x226f, 0x2460, 0x2473, 0x3000, 0x301f};
    for (int i = 0; i < ranges.length; i += 2) {
      for (int c = ranges[i]; c <= ranges[i + 1]; c++) {
        String folded = foldTogether(Character.toString(c));
        alone[c] = folded.isEmpty() ? GONE : folded.length() == 1 ? folded.charAt(0) : MANY;
      }
    }
    return alone;
  }

  /** Every space and invisible sign removed, the characters as written. */
  public static String tight(String text) {
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
  public static String plain(String text) {
    return plainOf(fold(text));
  }

  /** The same of a text that is folded already. */
  public static String plainOf(String folded) {
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
  public static String name(String text) {
    return FormLists.withoutTail(WEIGHT, text).strip();
  }

  /** Whether it reads as a sentence and not as a name. */
  public static boolean isSentence(String text) {
    return isLong(text) || isSentenceFolded(fold(text));
  }

  /** Whether a text is too long for a name, before it is folded. */
  public static boolean isLong(String text) {
    return text.length() > LONG;
  }

  /** Whether a text that is not {@linkplain #isLong long} and folded reads as a sentence. */
  public static boolean isSentenceFolded(String folded) {
    return folded.length() > 60 || SENTENCE.any(folded);
  }

  /** Whether there is a digit of any script in it. */
  public static boolean holdsDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
