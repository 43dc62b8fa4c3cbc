package org.zhibiao.audit;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.quantity.QuantityScanner;

/**
 * What the words of a name and of a comparator mean, as far as several rules ask for it: {@code
 * names.words}. Immutable.
 *
 * <p>Example: {@link #LESS} matches within 较大安全事故起数.
 */
final class Vocabulary {
  static final Automaton UNITLESS = Words.NAMES.automaton("unitless");
  static final Automaton OVER_100 = Words.NAMES.automaton("over-100");
  static final Automaton SHARE = Words.NAMES.automaton("share");
  static final Automaton LESS = Words.NAMES.automaton("less");
  static final Automaton MORE = Words.NAMES.automaton("more");
  static final Automaton SURELY_MORE = Words.NAMES.automaton("surely-more");
  static final Automaton SAVING = Words.NAMES.automaton("saving");
  static final Automaton QUANTITY = Words.NAMES.automaton("quantity");
  static final Automaton CHANGE_BASE = Words.NAMES.automaton("change-base");
  static final Automaton TIMED = Words.NAMES.automaton("timed");

  private static final QuantityScanner SCANNER = QuantityScanner.standard();

  private Vocabulary() {}

  /** What a comparator word means; {@link Bound#NONE} for none. */
  static Bound bound(String word) {
    return SCANNER.wording(word);
  }

  /** The meanings of comparator words; that of a column of symbols comes first. */
  static List<Bound> bounds(List<String> words, Bound column) {
    List<Bound> bounds = new ArrayList<>(words.size() + 1);
    if (column != Bound.NONE) {
      bounds.add(column);
    }
    for (String word : words) {
      // Half of the phrase 控制在…以内.
      if (words.size() == 1 || !SCANNER.isHalf(word)) {
        bounds.add(bound(word));
      }
    }
    return bounds;
  }

  static boolean isUp(Bound b) {
    return b == Bound.GE || b == Bound.GT;
  }

  static boolean isDown(Bound b) {
    return b == Bound.LE || b == Bound.LT;
  }
}
