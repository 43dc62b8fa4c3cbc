package org.zhibiao.audit.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.QuantityScanner;

/**
 * The comparator words of one promise, as several rules look at them.
 *
 * <p>Example: 不少于1500万人次以上 has two that set a lower bound.
 */
public final class Wording {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Automaton OF_YEAR = Words.SHARED.automaton("of-year");
  private static final Automaton FIXED = Words.SHARED.automaton("fixed");

  private Wording() {}

  /** How many of them set a lower bound. */
  public static int ups(List<Bound> bounds) {
    int count = 0;
    for (Bound b : bounds) {
      count += Vocabulary.isUp(b) ? 1 : 0;
    }
    return count;
  }

  /** How many of them set an upper bound. */
  public static int downs(List<Bound> bounds) {
    int count = 0;
    for (Bound b : bounds) {
      count += Vocabulary.isDown(b) ? 1 : 0;
    }
    return count;
  }

  /** How many of them only say about. */
  public static int vague(List<Bound> bounds) {
    int count = 0;
    for (Bound b : bounds) {
      count += b == Bound.APPROX ? 1 : 0;
    }
    return count;
  }

  /** All of them for people, that of the column of symbols first: 不少于、以上. */
  public static String words(Promise p) {
    List<String> words = new ArrayList<>(p.target().wording());
    if (p.column() != Bound.NONE) {
      words.addFirst("指标符号" + p.statement().context().comparator());
    }
    return String.join("、", words);
  }

  /** Whether an approximation stands with a bound: 约300人以上. */
  public static boolean isVagueBound(Promise p) {
    if (p.target().doubts().contains(Doubt.VAGUE_BOUND)) {
      return true;
    }
    List<Bound> bounds = p.isComparedTwice() ? p.bounds() : List.of();
    return vague(bounds) > 0 && ups(bounds) + downs(bounds) > 0;
  }

  /** Whether the number follows its word, and no base such as “十三五” stands between. */
  public static boolean isDirect(Target t) {
    String rest = t.quote();
    for (String word : t.wording()) {
      if (rest.startsWith(word)) {
        rest = rest.substring(word.length()).strip();
      }
    }
    return rest.isEmpty() || QuantityScanner.startsNumber(rest.charAt(0)) && !OF_YEAR.any(rest);
  }

  /**
   * The number with a comparator that binds: = where there is no more or no less, ≤ where less is
   * better, else ≥.
   */
  public static String firmly(Promise p) {
    Target t = p.target();
    boolean end =
        t.value().signum() == 0 || "%".equals(t.unit()) && t.value().compareTo(HUNDRED) == 0;
    boolean fixed = FIXED.any(p.subject());
    return end || fixed ? joined("=", p) : bounded(p, !p.isLessBetter());
  }

  /**
   * The number with a comparator that includes it, as the form writes them: ≥30件, or 不少于30件.
   *
   * @param least whether it is the least there is to be, else the most
   */
  public static String bounded(Promise p, boolean least) {
    return joined(sign(least, "%".equals(p.target().unit()), p.isInWords()), p);
  }

  /** The sign or the word of a bound that includes its number. */
  public static String sign(boolean least, boolean share, boolean inWords) {
    if (!inWords) {
      return least ? "≥" : "≤";
    }
    return least ? share ? "不低于" : "不少于" : "不超过";
  }

  /** The same promise, written as its form writes most. */
  public static String styled(Promise p) {
    return switch (p.target().bound()) {
      case GT -> joined(p.isInWords() ? "超过" : ">", p);
      case LT -> joined(p.isInWords() ? "低于" : "<", p);
      case LE -> bounded(p, false);
      case GE -> bounded(p, true);
      case EQ, REACH, NONE, APPROX, RANGE -> firmly(p);
    };
  }

  /** 各≥30人, 每人每月≥720元: the comparator stands right before the number. */
  private static String joined(String sign, Promise p) {
    String number = p.number();
    int at = 0;
    while (at < number.length() && !QuantityScanner.startsNumber(number.charAt(at))) {
      at++;
    }
    at = at == number.length() ? 0 : at;
    return number.substring(0, at) + sign + number.substring(at);
  }
}
