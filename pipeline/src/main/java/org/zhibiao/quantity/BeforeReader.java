package org.zhibiao.quantity;

import java.util.List;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;

/**
 * Reads the comparators before the number of one quantity, leftwards.
 *
 * <pre>
 * before = comparator [baseline | limit "("]
 * </pre>
 *
 * <p>Example: 达到近 in 达到近10000人, 高于 in 高于“十三五”17.4%, 提高到 in 提高到每人每月720元.
 */
final class BeforeReader {
  private static final Automaton BASELINE = QuantityWords.of("baseline");
  private static final Automaton CAP = QuantityWords.of("cap");
  private static final Automaton EDGE = QuantityWords.of("baseline-edge");
  private static final Automaton PER_GAP = QuantityWords.of("per-gap");

  private static final int MOST_WORDS = 3;
  private static final int MOST_BASELINE = 14;

  /** 至少有3个. */
  private static final int NEAR = 2;

  private final String text;
  private final Wordings wordings;

  BeforeReader(String folded, Wordings wordings) {
    this.text = folded;
    this.wordings = wordings;
  }

  /** Whether a comparator ends at that place, blanks apart, so that a sign may follow it. */
  boolean endsAt(int at) {
    return wordings.before(text, Blanks.skipBack(text, at)) != null;
  }

  /** Puts the comparators that end right before the number first into {@code words}. */
  void read(Body body, List<Word> words, List<String> rules) {
    int at = body.number.span().start();
    int i = Blanks.skipBack(text, at);
    for (int k = 0; k < MOST_WORDS; k++) {
      Wordings.Found found = wordings.before(text, i);
      if (found == null && k == 0) {
        i = limitStart(at, body);
        i = i < at ? i : baselineStart(at, body);
        found = i < at ? wordings.before(text, i) : null;
      }
      if (found == null || closesTitle(found, i) || !mayStand(found, i)) {
        return;
      }
      int start = i - found.length();
      words.addFirst(Word.of(found, start));
      rules.add(found.wording().rule());
      i = Blanks.skipBack(text, start);
    }
  }

  /** 上限120元, but 附件上限不低于50MB. */
  private boolean mayStand(Wordings.Found found, int end) {
    return found.wording().mayStandBefore(end < text.length() ? text.charAt(end) : ' ');
  }

  /** 印发《实施方案》3份: the sign closes a title. */
  private boolean closesTitle(Wordings.Found found, int end) {
    return found.wording().use() == Wording.Use.TITLE
        && text.lastIndexOf('《', end) > text.lastIndexOf('》', end - found.length() - 1);
  }

  /**
   * Where the name of a limit begins whose size stands in brackets, closed right behind it:
   * 控制在批复概算（860万元）以内; {@code at} where none does.
   */
  private int limitStart(int at, Body body) {
    boolean inside =
        at > 0
            && text.charAt(at - 1) == '('
            && body.end < text.length()
            && text.charAt(body.end) == ')';
    for (int s = at - 2; inside && s > 0 && at - s <= MOST_BASELINE; s--) {
      Wordings.Found found = CAP.whole(text, s, at - 1) ? wordings.before(text, s) : null;
      if (found != null && found.wording().bound() == Bound.LE) {
        body.end++;
        return s;
      }
    }
    return at;
  }

  /**
   * Where the baseline begins that stands between a comparator and the number at {@code at}:
   * 高于“十三五”17.4%, 不超过设备购置额20%; {@code at} where none does.
   */
  private int baselineStart(int at, Body body) {
    for (int s = at - 1; s > 0 && at - s <= MOST_BASELINE; s--) {
      if (EDGE.any(text, s, s + 1)) {
        return at;
      }
      Wordings.Found found = wordings.before(text, s);
      if (found != null && decides(found.wording(), at - s)) {
        return reaches(found.wording(), s, at, body) ? s : at;
      }
    }
    return at;
  }

  /** Whether a comparator tells whether words of that length stand between it and its number. */
  private static boolean decides(Wording wording, int gap) {
    boolean word = wording.text().length() > 1;
    return word && (wording.bound() == Bound.REACH || wording.isComparison())
        || wording.use() == Wording.Use.NEAR && gap <= NEAR;
  }

  private boolean reaches(Wording wording, int from, int to, Body body) {
    if (wording.bound() == Bound.REACH) {
      return PER_GAP.whole(text, from, to);
    }
    if (wording.use() == Wording.Use.NEAR && to - from <= NEAR) {
      return true;
    }
    return isShare(body) && wording.use() != Wording.Use.SUPERLATIVE
        || BASELINE.whole(text, from, to)
        || wording.bound() == Bound.LE && CAP.whole(text, from, to);
  }

  private static boolean isShare(Body body) {
    return "%".equals(body.unitName) || body.is(Trait.POINTS);
  }
}
