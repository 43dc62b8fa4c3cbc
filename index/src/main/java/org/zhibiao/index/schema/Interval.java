package org.zhibiao.index.schema;

import java.math.BigDecimal;
import org.zhibiao.model.Target;

/**
 * The values a target allows, in its base unit, as two doubles. A strict bound is moved to the next
 * double, so that "more than 50" is at least the number after 50. Doubles hold every integer up to
 * 2^53 exactly; decimals that were equal before stay equal.
 *
 * <p>Example: 不少于50篇 is [50, +∞], 超过50篇 is [next after 50, +∞], 50篇 is [50, 50], and 约50篇, which
 * binds nobody to 50, is [45, 55]: a tenth either way.
 *
 * @param lower least value, inclusive
 * @param upper greatest value, inclusive
 */
public record Interval(double lower, double upper) {
  /** How far 约 may be off, as a share of the number. */
  public static final double APPROXIMATE = 0.1;

  /** The interval of a target in its base unit. */
  public static Interval of(Target target) {
    double value = target.normal().value().doubleValue();
    BigDecimal high = target.normal().upper();
    double top = high == null ? value : high.doubleValue();
    return switch (target.bound()) {
      case GE, REACH -> new Interval(value, Double.POSITIVE_INFINITY);
      case GT -> new Interval(Math.nextUp(value), Double.POSITIVE_INFINITY);
      case LE -> new Interval(Double.NEGATIVE_INFINITY, top);
      case LT -> new Interval(Double.NEGATIVE_INFINITY, Math.nextDown(top));
      case APPROX ->
          new Interval(value - APPROXIMATE * Math.abs(value), top + APPROXIMATE * Math.abs(top));
      case EQ, RANGE, NONE -> new Interval(value, top);
    };
  }
}
