package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.Map;
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
 * @param scale 1, or the product of the scales written before it
 * @param unit its row in the table of units, or null
 */
record ColumnUnit(String name, BigDecimal scale, @Nullable Unit unit) {

  /** The unit as written; {@code scales} gives the factor of each scale, 10000 of 万. */
  static ColumnUnit parse(String written, QuantityScanner scanner, Map<String, BigDecimal> scales) {
    String rest = CharFold.fold(written).strip();
    BigDecimal scale = BigDecimal.ONE;
    while (rest.length() > 1 && scanner.unit(rest) == null) {
      BigDecimal factor = scales.get(rest.substring(0, 1));
      if (factor == null) {
        break;
      }
      scale = scale.multiply(factor);
      rest = rest.substring(1);
    }
    int bracket = rest.indexOf('(');
    if (bracket > 0
        && scanner.unit(rest) == null
        && scanner.unit(rest.substring(0, bracket)) != null) {
      // %(百分比) says it twice.
      rest = rest.substring(0, bracket);
    }
    Unit unit = scanner.unit(rest);
    // 百分比 is written for %.
    String name =
        unit == null || CharFold.fold(unit.name()).equalsIgnoreCase(rest) ? rest : unit.name();
    return new ColumnUnit(name, scale, unit);
  }
}
