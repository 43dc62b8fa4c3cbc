package org.zhibiao.evaluate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhibiao.export.Mark;

/** When a predicted target counts as the gold one; both criteria ask that the quotes overlap. */
public sealed interface Criterion {
  /** Whether the two are the same target. */
  boolean matches(Mark gold, Mark predicted);

  /** Value, upper end, unit and comparator are equal. */
  record Strict(SameUnit units) implements Criterion {
    @Override
    public boolean matches(Mark gold, Mark predicted) {
      return gold.span().overlaps(predicted.span())
          && gold.op() == predicted.op()
          && equal(gold.value(), predicted.value())
          && equal(gold.upper(), predicted.upper())
          && units.test(gold.unit(), predicted.unit());
    }
  }

  /** The value is equal. */
  record Lenient() implements Criterion {
    @Override
    public boolean matches(Mark gold, Mark predicted) {
      return gold.span().overlaps(predicted.span()) && equal(gold.value(), predicted.value());
    }
  }

  private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}
