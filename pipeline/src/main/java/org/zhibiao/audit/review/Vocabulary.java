package org.zhibiao.audit.review;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.QuantityScanner;

/**
 * What the words of a name and of a comparator mean, as far as several rules ask for it: {@code
 * shared.words}. Immutable.
 *
 * <p>Example: {@link #LESS} matches within 较大安全事故起数.
 */
public final class Vocabulary {
  /** Shares that can be over 100%: 毛入学率. */
  public static final Automaton OVER_100 = Words.SHARED.automaton("over-100");

  /** Parts of a whole: 合格率. */
  public static final Automaton SHARE = Words.SHARED.automaton("share");

  /** Of which less is better: 事故. */
  public static final Automaton LESS = Words.SHARED.automaton("less");

  /** Of which more is better whatever else is said: 不良贷款企业帮扶. */
  public static final Automaton SURELY_MORE = Words.SHARED.automaton("surely-more");

  /** What is saved, and no cost: 节约额. */
  public static final Automaton SAVING = Words.SHARED.automaton("saving");

  /** Names that ask for a number: 受训人数. */
  public static final Automaton QUANTITY = Words.SHARED.automaton("quantity");

  /** Names about who is content: 群众满意度. */
  public static final Automaton SATISFACTION = Words.SHARED.automaton("satisfaction");

  private static final QuantityScanner SCANNER = QuantityScanner.standard();

  private Vocabulary() {}

  /** The quantities of a name or a cell, before anything is known of what they measure. */
  public static List<Quantity> quantities(String folded) {
    return SCANNER.scan(folded);
  }

  /** What a comparator word means; {@link Bound#NONE} for none. */
  public static Bound bound(String word) {
    return SCANNER.wording(word);
  }

  /** The meanings of comparator words; that of a column of symbols comes first. */
  public static List<Bound> bounds(List<String> words, Bound column) {
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

  /** Whether it is a lower bound. */
  public static boolean isUp(Bound b) {
    return b == Bound.GE || b == Bound.GT;
  }

  /** Whether it is an upper bound. */
  public static boolean isDown(Bound b) {
    return b == Bound.LE || b == Bound.LT;
  }
}
