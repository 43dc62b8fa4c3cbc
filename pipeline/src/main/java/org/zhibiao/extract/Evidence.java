package org.zhibiao.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.quantity.Quantity;

/**
 * What is known of a quantity when its confidence is weighed, wherever it stands: in its own text,
 * or in the columns of comparators and units beside it.
 *
 * <p>Example: ≥ | 95 | % in three cells is as sure as ≥95% in one.
 *
 * @param unit the folded name of the unit; null where there is none
 * @param dimension the name of the unit's dimension
 */
record Evidence(@Nullable String unit, String dimension, Bound bound, List<Doubt> doubts) {
  /** What the text itself says. */
  static Evidence of(Quantity q) {
    return new Evidence(q.unitName(), q.dimension().name(), q.bound(), q.doubts());
  }

  /** What the text says with its row and column. */
  static Evidence of(Target completed) {
    String unit = completed.unit();
    return new Evidence(
        unit == null ? null : CharFold.fold(unit),
        completed.normal().dimension(),
        completed.bound(),
        completed.doubts());
  }
}
