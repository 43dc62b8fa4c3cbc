package org.zhibiao.audit.review;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhibiao.quantity.CharFold;

/**
 * A cell that holds nothing but a number: an amount, points, a rate.
 *
 * <p>Example: 1,520.00, 9.6分 and 90% are 1520.00, 9.6 and 90; 约90 and — are none.
 */
public final class Figure {
  /** What may stand behind the number: percent and points. */
  private static final String TAILS = "%分";

  /** A longer cell is no figure. */
  private static final int LONGEST = 24;

  private Figure() {}

  /** The number of a cell; null where it holds anything else. */
  public static @Nullable BigDecimal of(String cell) {
    if (cell.length() > LONGEST) {
      return null;
    }
    String text = CharFold.fold(cell).strip();
    int end = text.length();
    if (end > 0 && TAILS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    StringBuilder digits = new StringBuilder(end);
    int points = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        points++;
      }
      if (c >= '0' && c <= '9' || c == '.' && points == 1 && i > 0 && i < end - 1) {
        digits.append(c);
      } else if (c != ',') {
        return null;
      }
    }
    return digits.isEmpty() ? null : new BigDecimal(digits.toString());
  }
}
