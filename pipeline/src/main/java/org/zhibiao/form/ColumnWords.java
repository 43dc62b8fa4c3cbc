package org.zhibiao.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Span;

/**
 * What the header of a column of indicators says by a part of it: {@code columns.words}.
 *
 * <p>Example: 未完成情况说明 is no name of {@code columns.csv}; its 未完成 makes it a {@link Role#REASON}.
 */
final class ColumnWords {
  private static final Lexicon WORDS = Lexicon.of(ColumnWords.class, "columns.words");
  private static final Map<Automaton, Role> ROLES = roles();
  private static final Automaton PAST = WORDS.automaton("past");
  private static final Automaton FOURTH = WORDS.automaton("fourth-level");
  private static final Automaton THIRD = WORDS.automaton("third-level");
  private static final Automaton LEVEL = WORDS.automaton("numbered-level");
  private static final Automaton SYMBOL = WORDS.automaton("sub-symbol");
  private static final Automaton UNIT = WORDS.automaton("sub-unit");
  private static final Automaton VALUE = WORDS.automaton("sub-value");
  private static final Automaton GRADE = WORDS.automaton("sub-grade");
  private static final Automaton PERIOD = WORDS.automaton("sub-period");
  private static final Automaton AT_LEAST = WORDS.automaton("at-least");
  private static final Automaton AT_MOST = WORDS.automaton("at-most");
  private static final Automaton POINTS = WORDS.automaton("points-header");
  private static final Automaton PLACE = WORDS.automaton("place");
  private static final Automaton YEARS = WORDS.automaton("years");

  private static final int LONGEST_PLACE = 16;

  private ColumnWords() {}

  /** In the order in which they are asked. */
  private static Map<Automaton, Role> roles() {
    Map<Automaton, Role> roles = new LinkedHashMap<>();
    roles.put(WORDS.automaton("past"), Role.PAST);
    roles.put(WORDS.automaton("remark"), Role.REMARK);
    roles.put(WORDS.automaton("reason"), Role.REASON);
    roles.put(WORDS.automaton("expected"), Role.EXPECTED);
    roles.put(WORDS.automaton("money"), Role.MONEY);
    roles.put(WORDS.automaton("rate"), Role.SCORE);
    roles.put(WORDS.automaton("score"), Role.SCORE);
    roles.put(WORDS.automaton("weight"), Role.WEIGHT);
    roles.put(WORDS.automaton("plan"), Role.VALUE);
    roles.put(WORDS.automaton("actual"), Role.ACTUAL);
    roles.put(WORDS.automaton("symbol"), Role.SYMBOL);
    roles.put(WORDS.automaton("unit"), Role.UNIT);
    roles.put(WORDS.automaton("value"), Role.VALUE);
    roles.put(WORDS.automaton("name"), Role.NAME);
    return roles;
  }

  /** The role that a part of the header says, or null. */
  static @Nullable Role role(String folded) {
    for (Map.Entry<Automaton, Role> role : ROLES.entrySet()) {
      Automaton words = role.getKey();
      boolean found =
          role.getValue() == Role.UNIT
              ? words.longest(folded, 0, folded.length()) > 0
              : words.any(folded);
      if (found) {
        return role.getValue();
      }
    }
    return null;
  }

  /** Whether it heads names below those of the third level. */
  static boolean isFourth(String title) {
    return FOURTH.any(title);
  }

  /** Whether it heads names of the third level. */
  static boolean isThird(String title) {
    return THIRD.any(title);
  }

  /** Whether it heads a level by its number: 二级指标名称. */
  static boolean isLevel(String folded) {
    return LEVEL.any(folded);
  }

  /** Whether a header is called as a place or a body is: what is promised of each of several. */
  static boolean isPlace(String folded) {
    return folded.length() > 1
        && folded.length() <= LONGEST_PLACE
        && PLACE.longest(folded, 0, folded.length()) > 0;
  }

  /** Whether a header speaks of other years. */
  static boolean isPast(String folded) {
    return PAST.any(folded);
  }

  /** Whether a header is the number of points there are: 50, (100分). */
  static boolean isPoints(String folded) {
    return FormLists.whole(POINTS, folded);
  }

  /**
   * What a word of the second row of a header makes of the column above it: 符号 a column of symbols,
   * 数值 one of the same role. Null where it is no such word.
   */
  static @Nullable Role below(String folded, Role above) {
    if (FormLists.whole(SYMBOL, folded)) {
      return Role.SYMBOL;
    }
    if (FormLists.whole(UNIT, folded)) {
      return Role.UNIT;
    }
    if (FormLists.whole(GRADE, folded)) {
      return Role.REMARK;
    }
    boolean same = FormLists.whole(VALUE, folded) || FormLists.whole(PERIOD, folded);
    return same ? above : null;
  }

  /** ≥ for a column of 下限, ≤ for one of 上限, else null. */
  static @Nullable String bound(String folded) {
    if (AT_LEAST.longest(folded, 0, folded.length()) > 0) {
      return Bound.GE.symbol();
    }
    return AT_MOST.longest(folded, 0, folded.length()) > 0 ? Bound.LE.symbol() : null;
  }

  /** Whether it says which part of the year it is about: 一季度, 2023年. */
  static boolean isPeriod(String folded) {
    return FormLists.whole(PERIOD, folded);
  }

  /** The last year in a text, 0 where there is none. */
  static int year(String folded) {
    int year = 0;
    Span next = YEARS.first(folded, 0, folded.length());
    while (next != null) {
      year = Integer.parseInt(folded.substring(next.start(), next.end()));
      next = YEARS.first(folded, next.end(), folded.length());
    }
    return year;
  }
}
