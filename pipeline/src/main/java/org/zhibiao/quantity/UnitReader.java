package org.zhibiao.quantity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Knowledge;

/**
 * Reads the unit behind a number, compounds included.
 *
 * <p>Example: 元 in 300元, 元/人·月 in 300元/人·月, 张/千人 in 6张/千人; nothing in 100人才, where 人 begins a word.
 */
final class UnitReader {
  private final String text;
  private final Units units;
  private final Phrases<String> lookalikes;

  UnitReader(String folded, Units units, Phrases<String> lookalikes) {
    this.text = folded;
    this.units = units;
    this.lookalikes = lookalikes;
  }

  /** Words that begin like a unit: 部门, 人才, 条件. */
  static Phrases<String> lookalikes() {
    Map<String, String> words = new HashMap<>();
    for (Knowledge.Row row : Knowledge.rows(UnitReader.class, "unit-lookalikes.csv")) {
      words.put(row.get("word"), row.get("word"));
    }
    return Phrases.forwards(words);
  }

  NumeralParser numerals() {
    return new NumeralParser(text, units);
  }

  /**
   * A unit found: its end and its row in the table.
   *
   * @param unit null for a compound that the table does not have
   */
  record Found(int end, @Nullable Unit unit) {}

  /** The unit of that name, or null. */
  @Nullable Unit named(String name) {
    return units.named(name);
  }

  /** The unit that starts at {@code at}, or null. */
  @Nullable Found at(int at) {
    if (at >= text.length()) {
      return null;
    }
    Phrases.Match<Unit> match = units.at(text, at);
    if (match == null || isWord(at, match.length())) {
      return null;
    }
    int end = at + match.length();
    if (isLatin(end - 1) && end < text.length() && isCode(text.charAt(end))) {
      return null;
    }
    int slash = text.substring(at, end).indexOf('/');
    int compound = Math.max(compound(end), slash < 0 ? end : compound(at + slash));
    return compound > end
        ? new Found(compound, units.named(text.substring(at, compound)))
        : new Found(end, match.value());
  }

  private boolean isWord(int at, int unitLength) {
    Phrases.Match<String> word = lookalikes.longest(text, at);
    return word != null && word.length() > unitLength;
  }

  /** One past 人·月 in 元/人·月 where {@code at} is the slash, else {@code at}. */
  private int compound(int at) {
    int i = at;
    while (i + 1 < text.length() && "/·*".indexOf(text.charAt(i)) >= 0) {
      int from = i + 1;
      while (from < text.length()
          && (ChineseDigits.scale(text.charAt(from)) >= 100
              || NumeralParser.isDigit(text.charAt(from)))) {
        from++;
      }
      Phrases.Match<Unit> next = from < text.length() ? units.at(text, from) : null;
      if (from >= text.length()) {
        return i;
      }
      if (text.startsWith("人口", from)) {
        i = from + 2;
      } else if (next == null && "月季周日年".indexOf(text.charAt(from)) >= 0) {
        i = from + 1;
      } else if (next == null) {
        return i;
      } else {
        i = from + next.length();
      }
    }
    return i;
  }

  private static boolean isCode(char c) {
    return isLetter(c) || NumeralParser.isDigit(c);
  }

  private boolean isLatin(int i) {
    return isLetter(text.charAt(i));
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
