package org.zhibiao.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.quantity.QuantityScanner;
import org.zhibiao.quantity.Unit;

/**
 * The unit that a column's header or a 度量单位 cell gives, its scale apart.
 *
 * <p>Example: 万元 is 元 with the scale 10000.
 *
 * @param name without the scale
 * @param scale 1, 100, 1000, 10^4 or 10^8
 * @param unit its row in the table of units, or null
 */
record ColumnUnit(String name, BigDecimal scale, @Nullable Unit unit) {

  static ColumnUnit parse(String written, QuantityScanner scanner) {
    String rest = CharFold.fold(written).strip();
    BigDecimal scale = BigDecimal.ONE;
    while (rest.length() > 1 && scanner.unit(rest) == null) {
      long s =
          switch (rest.charAt(0)) {
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
          };
      if (s == 0) {
        break;
      }
      scale = scale.multiply(BigDecimal.valueOf(s));
      rest = rest.substring(1);
    }
    return new ColumnUnit(rest, scale, scanner.unit(rest));
  }
}
