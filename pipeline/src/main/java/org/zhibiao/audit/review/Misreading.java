package org.zhibiao.audit.review;

import java.math.BigDecimal;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Target;

/**
 * Numbers in which a sign was lost or taken for a digit.
 *
 * <p>Example: 满意度295% is ≥95%, and 满意度？ 95% has lost its ≥.
 */
public final class Misreading {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST_SHARE = BigDecimal.valueOf(60);
  private static final Automaton SHARE_REST = Words.SHARED.automaton("share-rest");
  private static final Automaton ASKING = Words.SHARED.automaton("asking");

  private Misreading() {}

  /** Whether the number is a share in percent, and no size of a change. */
  public static boolean isPercent(Target t) {
    return "%".equals(t.unit()) && t.change() == null;
  }

  /** Whether a sign was lost before it. */
  public static boolean isMisread(Promise p) {
    Target t = p.target();
    if (t.doubts().contains(Doubt.LIKELY_MISREAD)) {
      return true;
    }
    if (t.bound() != Bound.NONE) {
      return false;
    }
    return ASKING.any(p.clause())
        || isPercent(t)
            && t.upper() == null
            && t.value().compareTo(HUNDRED) > 0
            && p.isShare()
            && hasShareBehindFirst(t);
  }

  /** 295: 95 with a sign before it that was read as 2. */
  private static boolean hasShareBehindFirst(Target t) {
    String rest = t.value().toPlainString().substring(1);
    if (!SHARE_REST.whole(rest, 0, rest.length())) {
      return false;
    }
    BigDecimal lost = new BigDecimal(rest);
    return lost.compareTo(LEAST_SHARE) >= 0 && lost.compareTo(HUNDRED) <= 0;
  }
}
