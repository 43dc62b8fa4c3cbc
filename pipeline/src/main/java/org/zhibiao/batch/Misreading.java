package org.zhibiao.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Target;

/**
 * Doubts about a target that was recognised in a picture.
 *
 * <p>Example: 290% without a comparator is likely ≥90%, whose sign was read as a 2; any comparator
 * may be a misread one.
 */
final class Misreading {
  private static final BigDecimal FROM = BigDecimal.valueOf(200);

  /** ≥9896 for ≥98%: the sign at the end was read as two figures. */
  private static final Pattern LOST_PERCENT =
      Pattern.compile("(?<![\\d.])(?:\\d{2}(?:\\.\\d)?|100)96$");

  private Misreading() {}

  static Target doubt(Target target) {
    List<Doubt> doubts = new ArrayList<>(target.doubts());
    if (target.bound() != Bound.NONE) {
      doubts.add(Doubt.RECOGNIZED);
    }
    boolean bare = target.bound() == Bound.NONE;
    if (bare && isTwoHundredPercent(target) || LOST_PERCENT.matcher(target.quote()).find()) {
      doubts.add(Doubt.LIKELY_MISREAD);
    }
    return doubts.size() == target.doubts().size() ? target : target.withDoubts(doubts);
  }

  /** No share is 290 in a hundred, and none is 1009; a digit of it is a misread sign. */
  private static boolean isTwoHundredPercent(Target target) {
    return "%".equals(target.unit()) && target.value().compareTo(FROM) >= 0;
  }
}
