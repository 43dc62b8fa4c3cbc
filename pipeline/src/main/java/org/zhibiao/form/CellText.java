package org.zhibiao.form;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.quantity.CharFold;

/**
 * The ways a cell's text is made comparable with the names of the knowledge files.
 *
 * <p>Example: {@code 产出指标（50分）} is plain {@code 产出指标}, and {@code 2022年度指标值(万元)} is plain {@code
 * 指标值}.
 */
final class CellText {
  private static final Pattern HEAD =
      Pattern.compile("^(?:[一二三四五六七八九十]+、|\\([一二三四五六七八九十]+\\)|\\d{1,2}[.、])");
  private static final Pattern YEAR = Pattern.compile("20\\d\\d(?:年度?)");
  private static final Pattern TAIL = Pattern.compile("(?:\\([^()]*\\)|\\d{1,3}分|:)$");
  private static final Pattern WEIGHT =
      Pattern.compile("\\s*[（(]\\s*(?:权重)?[:：]?\\s*\\d+(?:\\.\\d+)?\\s*[分%％]\\s*[）)]\\s*$");

  private CellText() {}

  /**
   * Compatibility forms and Traditional characters folded and every space removed: {@code 績 效（％）}
   * is {@code 绩效(%)}.
   */
  static String fold(String text) {
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

  /** Every space and invisible sign removed, the characters as written. */
  static String tight(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(c -> !isSpace(c)).forEach(c -> kept.append((char) c));
    return kept.length() == text.length() ? text : kept.toString();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /**
   * The name itself: folded, without list number, 其中, year, brackets, weight and colon at the end.
   */
  static String plain(String text) {
    String rest = HEAD.matcher(fold(text)).replaceFirst("");
    rest = rest.startsWith("其中") ? rest.substring(2).replaceFirst("^[:、,]", "") : rest;
    rest = YEAR.matcher(rest).replaceAll("");
    for (Matcher tail = TAIL.matcher(rest); tail.find() && tail.start() > 0; ) {
      rest = rest.substring(0, tail.start());
      tail = TAIL.matcher(rest);
    }
    return rest;
  }

  /** A name as a page shows it: as written, without the weight and without spaces at the ends. */
  static String name(String text) {
    return WEIGHT.matcher(text).replaceFirst("").strip();
  }

  /** Whether it reads as a sentence and not as a name. */
  static boolean isSentence(String text) {
    if (text.length() > 200) {
      return true;
    }
    String folded = fold(text);
    return folded.length() > 60 || folded.contains("。") || folded.endsWith(";");
  }
}
