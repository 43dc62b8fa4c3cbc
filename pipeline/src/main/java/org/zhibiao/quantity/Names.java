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
    if (name != null) {
      return at + name.length();
    }
    char c = folded.charAt(at);
    if (NumeralParser.isDigit(c)) {
      int code = matchEnd(CODE, folded, at);
      int phone = code > at ? code : matchEnd(PHONE, folded, at);
      int sum = phone > at ? phone : matchEnd(SUM, folded, at);
      return sum > at ? sum : matchEnd(RATIO, folded, at);
    }
    int twin = matchEnd(TWIN, folded, at);
    return twin > at ? twin : matchEnd(SUM, folded, at);
  }

  private static int matchEnd(Pattern pattern, String text, int at) {
    Matcher m = pattern.matcher(text).region(at, Math.min(text.length(), at + 24));
    m.useTransparentBounds(true);
    return m.lookingAt() ? m.end() : at;
  }
}
