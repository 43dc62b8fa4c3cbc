package org.zhibiao.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Knowledge;

/**
 * What holds a number and counts nothing: dates and times of day, codes, and the names, slogans and
 * ordinals (专名) of {@code names.csv}. All of them are looked for at once; of dates and names the
 * longest decides, before any shape of a code. Immutable.
 *
 * <p>Example: 2022年度, 12月31日, 第三季度, 8:30; 0991-2345678, 1+N; 一网通办, 两个维护, 三公经费, 一户一策.
 */
final class Uncounted {
  /** The lists of {@code quantity.words} that tell dates; those without conditions come first. */
  private static final List<String> DATES =
      List.of(
          "date",
          "years",
          "written-day",
          "written-month",
          "point-day",
          "month-alone",
          "days",
          "day-alone",
          "quarter",
          "clock",
          "class");

  private static final List<String> SHAPES =
      List.of(
          "code",
          "code-dashed",
          "digits-of-code",
          "phone",
          "code-of-nought",
          "long-code",
          "twin",
          "very");

  /** Numbers with a unit that begin like a name. */
  private static final Automaton COUNTED = QuantityWords.of("counted-beyond-name");

  /** No date and no name is longer. */
  private static final int LONGEST = 40;

  /** What must or must not stand around a match of one list. */
  private record Around(
      @Nullable Automaton unless,
      @Nullable Automaton provided,
      @Nullable Automaton unlessBehind,
      @Nullable Automaton unlessAhead) {

    static Around of(String list, Lexicon lexicon) {
      return new Around(
          known(list + "-unless", lexicon),
          known(list + "-if", lexicon),
          known(list + "-unless-behind", lexicon),
          known(list + "-unless-ahead", lexicon));
    }

    private static @Nullable Automaton known(String list, Lexicon lexicon) {
      return lexicon.lists().containsKey(list) ? lexicon.automaton(list) : null;
    }

    boolean allows(String text, int from, int to) {
      return (unless == null || !unless.any(text, to, text.length()))
          && (provided == null || provided.any(text, to, text.length()))
          && (unlessBehind == null || !unlessBehind.any(text, 0, from))
          && (unlessAhead == null || !unlessAhead.any(text, from, text.length()));
    }
  }

  private final Automaton all;

  /** For each number of {@link #all} its surroundings; null for names, which are whole words. */
  private final @Nullable Around[] around;

  /** The number of the first name in {@link #all}. */
  private final int firstName;

  /** The number of the first shape. */
  private final int firstShape;

  private Uncounted(Automaton all, @Nullable Around[] around, int firstName, int firstShape) {
    this.all = all;
    this.around = around;
    this.firstName = firstName;
    this.firstShape = firstShape;
  }

  static Uncounted standard() {
    Lexicon lexicon = QuantityWords.lists();
    List<String> expressions = new ArrayList<>();
    List<@Nullable Around> around = new ArrayList<>();
    add(DATES, lexicon, expressions, around);
    int firstName = expressions.size();
    for (Knowledge.Row row : Knowledge.rows(Uncounted.class, "names.csv")) {
      expressions.add(Automaton.quoted(CharFold.fold(row.get("name"))));
      around.add(null);
    }
    int firstShape = expressions.size();
    add(SHAPES, lexicon, expressions, around);
    return new Uncounted(
        Automaton.of(Automaton.Direction.AHEAD, expressions, lexicon.lists()),
        around.toArray(new @Nullable Around[0]),
        firstName,
        firstShape);
  }

  private static void add(
      List<String> lists,
      Lexicon lexicon,
      List<String> expressions,
      List<@Nullable Around> around) {
    for (String list : lists) {
      Around of = Around.of(list, lexicon);
      for (String expression : lexicon.expressions(list)) {
        expressions.add(expression);
        around.add(of);
      }
    }
  }

  /** One past what starts at {@code at} in folded text, or {@code at} where nothing does. */
  int end(String folded, int at) {
    int end = at + length(match(folded, at));
    return end == at + LONGEST ? endOfDigits(folded, end) : end;
  }

  /** Whether a date or a time of day starts at {@code at}. */
  boolean isDate(String folded, int at) {
    long match = match(folded, at);
    return match >= 0 && (int) match < firstName;
  }

  private static int length(long match) {
    return match < 0 ? 0 : (int) (match >> Integer.SIZE);
  }

  /** Length and number of what starts at {@code at}; -1 for nothing. */
  private long match(String folded, int at) {
    long longest = longest(folded, at, Math.min(folded.length(), at + LONGEST));
    // A shape gives way to a date or a name that it is longer than: 一村一 of 一村一万元.
    for (long m = longest; m >= 0; m = longest(folded, at, at + length(m) - 1)) {
      if ((int) m < firstShape) {
        return m;
      }
    }
    return longest;
  }

  /** The longest match by {@code end} whose surroundings allow it; -1 for none. */
  private long longest(String folded, int at, int end) {
    int to = end;
    while (to > at) {
      long match = all.match(folded, at, to);
      if (match < 0 || allows((int) match, folded, at, at + length(match))) {
        return match;
      }
      to = at + length(match) - 1;
    }
    return -1;
  }

  private boolean allows(int which, String folded, int at, int end) {
    Around of = around[which];
    return of == null ? !cutsWord(folded, at, end) : of.allows(folded, at, end);
  }

  /**
   * Whether a name is cut out of a longer word or number: 5G of 5GW, 12345 of 12345678, 三公 of 三公里.
   */
  private static boolean cutsWord(String folded, int at, int end) {
    if (end >= folded.length()) {
      return false;
    }
    if (COUNTED.longest(folded, at, folded.length()) > end - at) {
      return true;
    }
    char last = folded.charAt(end - 1);
    return UnitReader.isLetter(last)
        ? UnitReader.isLetter(folded.charAt(end))
        : NumeralSigns.isArabic(last) && NumeralSigns.isArabicAt(folded, end);
  }

  private static int endOfDigits(String folded, int from) {
    int end = from;
    while (NumeralSigns.isArabicAt(folded, end)) {
      end++;
    }
    return end;
  }
}
