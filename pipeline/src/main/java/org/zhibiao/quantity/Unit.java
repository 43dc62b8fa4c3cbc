package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.zhibiao.model.Knowledge;

/**
 * A measure word or unit (计量单位) with its factor to the base unit of its dimension.
 *
 * <p>Example: 亩 is 2000/3 平方米, dimension {@code area}; 篇 is its own base unit, {@code count:篇}.
 *
 * @param name as written
 * @param base the base unit of the dimension
 * @param numerator of the exact factor to the base unit
 * @param denominator of the exact factor, never zero
 * @param dimension what it measures
 * @param kind {@code unit}, {@code classifier}, {@code compound}, or {@code spelling} of a unit
 *     that has a row above: 百分比 is %
 */
public record Unit(
    String name,
    String base,
    BigDecimal numerator,
    BigDecimal denominator,
    Dimension dimension,
    String kind) {

  /** Whether it is only another way to write its base unit. */
  boolean isSpelling() {
    return kind.equals("spelling");
  }

  /** The value in the base unit: exact where it can be, else to 34 digits. */
  public BigDecimal toBase(BigDecimal value) {
    BigDecimal product = value.multiply(numerator);
    if (denominator.compareTo(BigDecimal.ONE) == 0) {
      return product;
    }
    BigDecimal q = product.divide(denominator, MathContext.DECIMAL128);
    return q.scale() > 12 ? q.setScale(12, RoundingMode.HALF_UP) : q;
  }

  /** Whether a number of this unit is the same number of the other: 人 and 名. */
  public boolean sameAs(Unit other) {
    return base.equals(other.base)
        && dimension.equals(other.dimension)
        && numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator))
            == 0;
  }

  /**
   * A row of the table.
   *
   * @throws IllegalStateException if its dimension has no row in the table of dimensions
   */
  static Unit of(Knowledge.Row row) {
    String[] parts = row.get("factor").split("/", 2);
    return new Unit(
        row.get("unit"),
        row.get("canonical"),
        new BigDecimal(parts[0].strip()),
        parts.length == 2 ? new BigDecimal(parts[1].strip()) : BigDecimal.ONE,
        Dimensions.known(row.get("dimension")),
        row.get("kind"));
  }
}
