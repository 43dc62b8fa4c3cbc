package org.zhibiao.audit.review;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Target;

/**
 * What was read beyond doubt, so that a finding about it may be called an error: else it asks to
 * look at the paper first.
 *
 * <p>Example: ≥100% in a table that was read whole; not 290% of a form whose layout is lost.
 */
public final class Surely {
  /** Doubts whether it is there at all, in this row and with that number. */
  private static final Set<Doubt> READING =
      EnumSet.of(
          Doubt.UNSURE_NUMBER,
          Doubt.SHARE_OR_PERCENT,
          Doubt.LIKELY_MISREAD,
          Doubt.SHIFTED_ROW,
          Doubt.LAYOUT_UNSURE,
          Doubt.UNPLACED,
          Doubt.FORM_UNREAD,
          Doubt.INFERRED,
          Doubt.RECOGNIZED);

  /** A number read with less confidence may be of another column. */
  private static final double SURE = 0.9;

  /** The same where a doubt that the audit looks for took its part of the confidence. */
  private static final double SURE_BUT = 0.8;

  private Surely() {}

  /** Whether a number was read beyond doubt. */
  public static boolean read(Target t) {
    return read(t.doubts()) && t.confidence() >= (t.doubts().isEmpty() ? SURE : SURE_BUT);
  }

  /** Whether none of the doubts is about the reading itself. */
  public static boolean read(Collection<Doubt> doubts) {
    for (Doubt d : doubts) {
      if (READING.contains(d)) {
        return false;
      }
    }
    return true;
  }

  /** Whether none of a row was doubted. */
  public static boolean read(Declaration.Indicator row) {
    return read(row.doubts());
  }
}
