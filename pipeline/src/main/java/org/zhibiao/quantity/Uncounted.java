package org.zhibiao.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Knowledge;

/**
 * What holds a number and counts nothing: dates and times of day, codes, and the names, slogans and
 * ordinals (专名) of {@code names.csv}. All of them are looked for at once, and the longest decides.
 * Immutable.
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
      List.of("code", "phone", "code-of-nought", "long-code", "twin");

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
          && (unlessAhead == null || !unlessAhead.any(text, from, to));
    }
  }

  private final Automaton all;

  /** For each number of {@link #all} its surroundings; null for names, which are whole words. */
  private final @Nullable Around[] around;

  private Uncounted(Automaton all, @Nullable Around[] around) {
    this.all = all;
    this.around = around;
  }

  static Uncounted standard() {
    Lexicon lexicon = QuantityWords.lists();
    List<String> expressions = new ArrayList<>();
    List<@Nullable Around> around = new ArrayList<>();
    add(DATES, lexicon, expressions, around);
    // A name stands before the shapes: 一项一策 is one, whatever follows.
    for (Knowledge.Row row : Knowledge.rows(Uncounted.class, "names.csv")) {
      expressions.add(Automaton.quoted(CharFold.fold(row.get("name"))));
      around.add(null);
    }
    add(SHAPES, lexicon, expressions, around);
    return new Uncounted(
        Automaton.of(Automaton.Direction.AHEAD, expressions, lexicon.lists()),
        around.toArray(new @Nullable Around[0]));
  }

  private static void add(
      List<String> lists,
      Lexicon lexicon,
      List<String> expressions,
      List<@Nullable Around> around) {
    for (String list : lists) {
      expressions.add("<" + list + ">");
      around.add(Around.of(list, lexicon));
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
    return match >= 0 && (int) match < DATES.size();
  }

  private static int length(long match) {
    return match < 0 ? 0 : (int) (match >> Integer.SIZE);
  }

  /** Length and list of the longest match whose surroundings allow it; -1 for none. */
  private long match(String folded, int at) {
    int to = Math.min(folded.length(), at + LONGEST);
    while (to > at) {
      long match = all.match(folded, at, to);
      int end = at + length(match);
      if (match < 0 || allows((int) match, folded, at, end)) {
        return match;
      }
      to = end - 1;
    }
    return -1;
  }

  private boolean allows(int which, String folded, int at, int end) {
    Around of = around[which];
    return of == null ? !cutsWord(folded, end) : of.allows(folded, at, end);
  }

  /** Whether a name that ends in a letter is cut out of a longer word: 5G of 5GW. */
  private static boolean cutsWord(String folded, int end) {
    return end < folded.length()
        && UnitReader.isLetter(folded.charAt(end - 1))
        && UnitReader.isLetter(folded.charAt(end));
  }

  private static int endOfDigits(String folded, int from) {
    int end = from;
    while (NumeralSigns.isArabicAt(folded, end)) {
      end++;
    }
    return end;
  }
}
