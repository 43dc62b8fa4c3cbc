package org.zhibiao.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is written, and what it is.
 *
 * @param text with its unit
 * @param low the number, or the lower end
 * @param high the upper end, or null
 * @param unit its unit, or null for a fraction
 */
record WrittenNumber(
    String text, BigDecimal low, @Nullable BigDecimal high, @Nullable String unit) {

  @Override
  public String toString() {
    String upper = high == null ? "" : "~" + plain(high);
    return plain(low) + upper + (unit == null ? "" : " " + unit);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
