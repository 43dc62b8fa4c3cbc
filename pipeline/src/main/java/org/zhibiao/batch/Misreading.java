package org.zhibiao.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

  private Misreading() {}

  static Target doubt(Target target) {
    List<Doubt> doubts = new ArrayList<>(target.doubts());
    if (target.bound() != Bound.NONE) {
      doubts.add(Doubt.RECOGNIZED);
    } else if (isTwoHundredPercent(target)) {
      doubts.add(Doubt.LIKELY_MISREAD);
    }
    return doubts.size() == target.doubts().size() ? target : target.withDoubts(doubts);
  }

  /** No share is 290 in a hundred, and none is 1009; a digit of it is a misread sign. */
  private static boolean isTwoHundredPercent(Target target) {
    return "%".equals(target.unit()) && target.value().compareTo(FROM) >= 0;
  }
}
