package org.zhibiao.form;

import java.text.Normalizer;
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

  /** The most digits of a weight without brackets: 产出指标50分. */
  private static final int WEIGHT_DIGITS = 3;

  private static final String WEIGHT = "权重";

  private static final String BLANKS = " \t\n\u000b\f\r";

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
    int end = rest.length();
    for (int tail = tail(rest, end); tail > 0; tail = tail(rest, end)) {
      end = tail;
    }
    return rest.substring(0, end);
  }

  /** Where the brackets, weight or colon begin that stand before {@code end}; -1 where none do. */
  private static int tail(String text, int end) {
    return switch (end == 0 ? ' ' : text.charAt(end - 1)) {
      case ':' -> end - 1;
      case ')' -> {
        int open = end - 2;
        while (open >= 0 && text.charAt(open) != '(' && text.charAt(open) != ')') {
          open--;
        }
        yield open >= 0 && text.charAt(open) == '(' ? open : -1;
      }
      case '分' -> {
        int from = digitsBefore(text, end - 1, WEIGHT_DIGITS);
        yield from < end - 1 ? from : -1;
      }
      default -> -1;
    };
  }

  /** Where the digits begin that end at {@code end}, at most so many. */
  private static int digitsBefore(String text, int end, int most) {
    int from = end;
    while (from > 0 && end - from < most && isDigit(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A name as a page shows it: as written, without the weight and without spaces at the ends. */
  static String name(String text) {
    int weight = weight(text);
    return (weight < 0 ? text : text.substring(0, weight)).strip();
  }

  /**
   * Where the weight in brackets begins that the text ends with, read from the end: （50分）, ( 权重：
   * 12.5% ); -1 where none stands.
   */
  private static int weight(String text) {
    int close = blanksBefore(text, text.length());
    if (!isOneOf(text, close, "）)")) {
      return -1;
    }
    int unit = blanksBefore(text, close - 1);
    if (!isOneOf(text, unit, "分%％")) {
      return -1;
    }
    int number = numberBefore(text, blanksBefore(text, unit - 1));
    if (number < 0) {
      return -1;
    }
    int label = blanksBefore(text, number);
    label -= isOneOf(text, label, ":：") ? 1 : 0;
    label -= label >= WEIGHT.length() && text.startsWith(WEIGHT, label - WEIGHT.length()) ? 2 : 0;
    int open = blanksBefore(text, label);
    return isOneOf(text, open, "（(") ? blanksBefore(text, open - 1) : -1;
  }

  /** Whether the character before {@code end} is one of those. */
  private static boolean isOneOf(String text, int end, String chars) {
    return end > 0 && chars.indexOf(text.charAt(end - 1)) >= 0;
  }

  private static int blanksBefore(String text, int end) {
    int from = end;
    while (isOneOf(text, from, BLANKS)) {
      from--;
    }
    return from;
  }

  /** The text without the spaces and breaks, of ASCII only, that it begins with. */
  static String withoutBlanksBefore(String text) {
    int from = 0;
    while (from < text.length() && BLANKS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return text.substring(from);
  }

  /** Where the number begins that ends at {@code end}: 50, 12.5; -1 where none does. */
  private static int numberBefore(String text, int end) {
    int digits = digitsBefore(text, end, end);
    if (digits == end) {
      return -1;
    }
    int whole = isOneOf(text, digits, ".") ? digitsBefore(text, digits - 1, end) : digits;
    return whole < digits - 1 ? whole : digits;
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
