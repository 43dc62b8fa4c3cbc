package org.zhibiao.quantity;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.model.Knowledge;

/**
 * Names, slogans, codes and ordinals that hold a numeral and are no quantity (专名): the rows of
 * {@code names.csv} and a few shapes.
 *
 * <p>Example: 一网通办, 两个维护, 三公经费, 一户一策, G4, 1+N, 12345热线.
 */
final class Names {
  /** 一户一策, 三年三步走: numeral, word, numeral, word. */
  private static final Pattern TWIN =
      Pattern.compile("([一二两三四五六七八九十百千万])(?![年月周天日季期]\\1)\\p{IsHan}\\1\\p{IsHan}(?!\\d)");

  private static final Pattern SUM =
      Pattern.compile(
          "[0-9一二三四五六七八九十]+\\s*[+×xX*]\\s*[0-9A-Za-z一二三四五六七八九十]+(?:\\s*[+×]\\s*[0-9A-Za-z]+)*");

  private static final Pattern RATIO =
      Pattern.compile("\\d+(?:\\.\\d+)?\\s*[:：]\\s*\\d+(?:\\.\\d+)?");

  private static final Pattern PHONE =
      Pattern.compile("(?:0\\d{2,3}-\\d{7,8}|1[3-9]\\d{9}|\\d{3}-\\d{3,4}-\\d{4})(?!\\d)");

  /** 2020-650121-01-03: parts of a code. */
  private static final Pattern CODE =
      Pattern.compile(
          "\\d{5,}-\\d+|\\d+-\\d{5,}|\\d+(?:-\\d+){2,}|0\\d+(?![\\d.])|\\d{9,}(?![\\d.,万亿元])|\\d{11,}");

  /** 36页第5页: a page of so many. */
  private static final Pattern PAGE = Pattern.compile("\\d+\\s*页[,，、/\\s]*第\\s*\\d+\\s*页");

  private final Phrases<String> names;

  private Names(Map<String, String> names) {
    this.names = Phrases.forwards(names);
  }

  static Names standard() {
    Map<String, String> names = new HashMap<>();
    for (Knowledge.Row row : Knowledge.rows(Names.class, "names.csv")) {
      names.put(CharFold.fold(row.get("name")), row.get("kind"));
    }
    return new Names(names);
  }

  /** One past the name that starts at {@code at}, or {@code at} where none does. */
  int end(String folded, int at) {
    Phrases.Match<String> name = names.longest(folded, at);
    if (name != null && !goesOn(folded, at + name.length())) {
      return at + name.length();
    }
    char c = folded.charAt(at);
    if (NumeralParser.isDigit(c)) {
      return mayBeCode(folded, at) ? codeEnd(folded, at) : at;
    }
    boolean twin = at + 3 < folded.length() && folded.charAt(at + 2) == c;
    int end = twin ? matchEnd(TWIN, folded, at) : at;
    return end > at || !hasSign(folded, at) ? end : matchEnd(SUM, folded, at);
  }

  private static int codeEnd(String folded, int at) {
    int end = matchEnd(CODE, folded, at);
    for (Pattern pattern : new Pattern[] {PHONE, PAGE, SUM, RATIO}) {
      end = end > at ? end : matchEnd(pattern, folded, at);
    }
    return end;
  }

  /** Codes are long, begin with 0, or have a sign among their first digits. */
  private static boolean mayBeCode(String folded, int at) {
    int end = Math.min(folded.length(), at + NEAR);
    int digits = 0;
    while (at + digits < end && NumeralParser.isDigit(folded.charAt(at + digits))) {
      digits++;
    }
    return folded.charAt(at) == '0' || digits >= NEAR - 3 || hasSign(folded, at);
  }

  private static boolean hasSign(String folded, int at) {
    int end = Math.min(folded.length(), at + NEAR);
    for (int i = at; i < end; i++) {
      if ("-+×xX*:：页".indexOf(folded.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static final int NEAR = 12;

  /** Whether a name that ends in a letter is cut out of a longer word: 5G of 5GW. */
  private static boolean goesOn(String folded, int end) {
    return end < folded.length()
        && UnitReader.isLetter(folded.charAt(end - 1))
        && UnitReader.isLetter(folded.charAt(end));
  }

  private static int matchEnd(Pattern pattern, String text, int at) {
    Matcher m = pattern.matcher(text).region(at, Math.min(text.length(), at + 24));
    m.useTransparentBounds(true);
    return m.lookingAt() ? m.end() : at;
  }
}
