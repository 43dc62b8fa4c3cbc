package org.zhibiao.index.trend;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.review.Pace;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.model.Normal;

/** What the targets of an index count, for comparing them over years. */
final class Measure {
  private Measure() {}

  /** What a number counts and what it repeats over. */
  static Pace of(TargetRecord t) {
    return Pace.of(
        t.unit(),
        t.per(),
        t.value(),
        new Normal(t.normalValue(), t.normalUpper(), t.normalUnit(), t.dimension()));
  }

  /** One number less the other, null where that says nothing. */
  static @Nullable BigDecimal difference(TargetRecord from, TargetRecord to) {
    Pace before = of(from);
    Pace after = of(to);
    boolean comparable = before.unit().equals(after.unit()) && before.per().equals(after.per());
    return comparable ? after.value().subtract(before.value()) : null;
  }
}
