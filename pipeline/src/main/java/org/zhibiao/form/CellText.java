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
    if (text.chars().noneMatch(CellText::isSpace)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(c -> !isSpace(c)).forEach(c -> kept.append((char) c));
    return kept.length() == text.length() ? text : kept.toString();
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
    String rest = HEAD.matcher(folded).replaceFirst("");
    rest = rest.startsWith("其中") ? rest.substring(2).replaceFirst("^[:、,]", "") : rest;
    rest = rest.contains("20") ? YEAR.matcher(rest).replaceAll("") : rest;
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
