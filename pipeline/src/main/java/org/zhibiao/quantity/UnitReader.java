package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Knowledge;

/**
 * Reads the unit behind a number of one text, compounds included.
 *
 * <p>Example: 元 in 300元, 元/人·月 in 300元/人·月, 张/千人 in 6张/千人; nothing in 100人才, where 人 begins a word.
 */
final class UnitReader {
  /** No unit in brackets is longer. */
  private static final int LONGEST_HEAD = 12;

  private static final Automaton COMPLETION = QuantityWords.of("completion");
  private static final Automaton UNHEARD_OF = QuantityWords.of("unheard-of");
  private static final Automaton CLAUSE_END = QuantityWords.of("clause-end");
  private static final Automaton DENOMINATOR = QuantityWords.of("denominator");

  private final String text;
  private final Units units;
  private final Automaton lookalikes;

  /** Several readers ask for the unit of one place. */
  private int lastAsked = -1;

  private @Nullable Found lastFound;

  UnitReader(String folded, Units units, Automaton lookalikes) {
    this.text = folded;
    this.units = units;
    this.lookalikes = lookalikes;
  }

  /** Words that begin like a unit: 部门, 人才, 条件. */
  static Automaton lookalikes() {
    List<String> words = new ArrayList<>();
    for (Knowledge.Row row : Knowledge.rows(UnitReader.class, "unit-lookalikes.csv")) {
      words.add(Automaton.quoted(row.get("word")));
    }
    return Automaton.of(Automaton.Direction.AHEAD, words);
  }

  /**
   * A unit found.
   *
   * @param name as folded text has it
   * @param end one past it
   * @param unit its row in the table, null for a compound that the table does not have
   * @param rule what {@code explain} says of it
   */
  record Found(String name, int end, @Nullable Unit unit, String rule) {}

  NumeralParser numerals() {
    return new NumeralParser(text, units);
  }

  /** The unit of that name, or null. */
  @Nullable Unit named(String name) {
    return units.named(name);
  }

  /** The unit that starts at {@code at}, or null. */
  @Nullable Found at(int at) {
    if (at != lastAsked) {
      lastFound = find(at);
      lastAsked = at;
    }
    return lastFound;
  }

  private @Nullable Found find(int at) {
    Units.Entry entry = units.at(text, at);
    if (entry == null) {
      return null;
    }
    int length = entry.name().length();
    int end = at + length;
    boolean cutsWord = end < text.length() && isLetter(text.charAt(end - 1)) && isCode(end);
    if (cutsWord || lookalikes.longest(text, at, text.length()) > length) {
      return null;
    }
    int compound = compound(entry, at, end);
    if (entry.slash() >= 0) {
      compound = Math.max(compound, compound(entry, at, at + entry.slash()));
    }
    if (compound > end) {
      String name = text.substring(at, compound);
      return new Found(name, compound, units.named(name), "unit:" + name);
    }
    return new Found(entry.written(), end, entry.unit(), entry.rule());
  }

  /** One past 人·月 in 元/人·月 where {@code slash} is the slash, else {@code slash}. */
  private int compound(Units.Entry first, int at, int slash) {
    int i = slash;
    while (i + 1 < text.length() && isJoin(text.charAt(i))) {
      int from = i + 1;
      while (from < text.length() && isMultiple(text.charAt(from))) {
        from++;
      }
      int unit = units.lengthAt(text, from);
      int length = Math.max(unit, DENOMINATOR.longest(text, from, text.length()));
      if (length < 0 || isListed(first, at, i + 1, from)) {
        return i;
      }
      i = from + length;
    }
    return i;
  }

  /**
   * Whether what follows a stroke is the next number of a list: 82户/265人, 3个/12亩/40人; but 元/15天,
   * 人/100户 and 台/25户 say how many there are of one for so many of the other.
   *
   * @param from where the number behind the stroke begins
   * @param to where its unit does
   */
  private boolean isListed(Units.Entry first, int at, int from, int to) {
    Units.Entry next = units.at(text, to);
    if (next == null || from == to) {
      return false;
    }
    boolean tally = first.unit().dimension().is(Trait.TALLY);
    boolean people =
        first.unit().dimension().is(Trait.HOUSEHOLDS) && next.unit().dimension().is(Trait.PERSONS);
    return people || isStroke(numberStart(at) - 1) || tally && isStroke(to + next.name().length());
  }

  private int numberStart(int unit) {
    int i = unit;
    while (i > 0 && (NumeralSigns.isArabicAt(text, i - 1) || text.charAt(i - 1) == '.')) {
      i--;
    }
    return i;
  }

  /** Whether a stroke with a digit behind it stands there. */
  private boolean isStroke(int i) {
    return i >= 0
        && i < text.length()
        && text.charAt(i) == '/'
        && NumeralSigns.isArabicAt(text, i + 1);
  }

  /** The unit in brackets right at {@code at}, as forms print it: 480（人次）; or null. */
  @Nullable Found inBrackets(int at) {
    if (at + 1 >= text.length() || text.charAt(at) != '(') {
      return null;
    }
    Found inside = at(at + 1);
    boolean closed =
        inside != null && inside.end() < text.length() && text.charAt(inside.end()) == ')';
    return inside == null || !closed
        ? null
        : new Found(inside.name(), inside.end() + 1, inside.unit(), inside.rule());
  }

  /**
   * The unit that a bracket completes, 户次 of 30户（次）; or null, where the bracket offers another one:
   * 26台（套）.
   */
  @Nullable Found completed(Found unit) {
    int open = unit.end();
    if (unit.unit() == null || open >= text.length() || text.charAt(open) != '(') {
      return null;
    }
    int length = COMPLETION.longest(text, open, text.length());
    if (length < 0) {
      return null;
    }
    int end = open + length;
    String name = unit.name() + text.substring(open + 1, end - 1);
    Unit whole = units.named(name);
    return whole == null ? null : new Found(name, end, whole, "unit:" + name);
  }

  /**
   * A measure word that the table does not have, 拍 of 46万拍 or 证次 of 120万证次: a single character, or
   * one with 次, between the number and the end of the clause; or null.
   */
  @Nullable Found unheardOf(int at) {
    int length = UNHEARD_OF.longest(text, at, text.length());
    int end = at + length;
    boolean ends = end >= text.length() || CLAUSE_END.any(text, end, end + 1);
    return length > 0 && ends && Character.isIdeographic(text.charAt(at))
        ? new Found(text.substring(at, end), end, null, "unit:unheard-of")
        : null;
  }

  /**
   * The unit in brackets that close at {@code close}, as an indicator's name ends with it:
   * 采购成本（万元）≤26.5; the scale stands before it. Null where none does.
   */
  @Nullable Headed ahead(int close) {
    int open = close < 0 || text.charAt(close) != ')' ? -1 : text.lastIndexOf('(', close);
    if (open < 0 || close - open > LONGEST_HEAD) {
      return null;
    }
    BigDecimal scale = BigDecimal.ONE;
    for (int i = open + 1; i < close; i++) {
      Found unit = at(i);
      int factor = NumeralSigns.scale(text.charAt(i));
      if (unit != null && unit.end() == close) {
        return new Headed(unit, scale);
      }
      if (factor == 0) {
        return null;
      }
      scale = scale.multiply(BigDecimal.valueOf(factor));
    }
    return null;
  }

  /** A unit that stands before its number, with its scale apart. */
  record Headed(Found unit, BigDecimal scale) {}

  private static boolean isJoin(char c) {
    return c == '/' || c == '·' || c == '*';
  }

  /** The hundred of 辆/百户, the 100 of 人/100户. */
  private static boolean isMultiple(char c) {
    return NumeralSigns.scale(c) >= 100 || NumeralSigns.isArabic(c);
  }

  private boolean isCode(int i) {
    return isLetter(text.charAt(i)) || NumeralSigns.isArabicAt(text, i);
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
