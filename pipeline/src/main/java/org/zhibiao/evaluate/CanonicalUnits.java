package org.zhibiao.evaluate;

import org.jspecify.annotations.Nullable;
import org.zhibiao.quantity.Unit;
import org.zhibiao.quantity.Units;

/**
 * Units are the same where they are written the same, or where the table gives both the same base
 * unit and factor.
 *
 * <p>Example: 平米 and 平方米 are the same, 公里 and 米 are not.
 */
public record CanonicalUnits(Units table) implements SameUnit {
  @Override
  public boolean test(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    Unit first = table.named(one);
    Unit second = table.named(other);
    return one.equals(other) || first != null && second != null && first.sameAs(second);
  }
}
