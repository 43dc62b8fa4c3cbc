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
    return one.equals(other) || canonical(table.named(one), table.named(other));
  }

  private static boolean canonical(@Nullable Unit one, @Nullable Unit other) {
    return one != null
        && other != null
        && one.base().equals(other.base())
        && one.dimension().equals(other.dimension())
        && one.numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(one.denominator()))
            == 0;
  }
}
