package org.zhibiao.audit.review;

import java.math.BigDecimal;
import java.util.Objects;
import org.zhibiao.model.Target;

/**
 * Two promises of one declaration about one thing.
 *
 * <p>Example: 约3000人 for the period and 3000人 for the year.
 *
 * @param likeness how alike they are called, from 0 to 1
 */
public record Pair(Promise one, Promise other, double likeness) {
  /** Whether their numbers, or the lower ends of ranges, are equal. */
  public boolean sameValue() {
    return one.target().normal().value().compareTo(other.target().normal().value()) == 0;
  }

  /** Whether their numbers are equal, those of a range at both ends. */
  public boolean sameNumber() {
    return sameValue() && upper(one.target()).compareTo(upper(other.target())) == 0;
  }

  /** The upper end; of a number that is no range the number itself. */
  private static BigDecimal upper(Target t) {
    BigDecimal upper = t.normal().upper();
    return upper == null ? t.normal().value() : upper;
  }

  /** Whether they count the same. */
  public boolean sameUnit() {
    return Objects.equals(one.target().normal().unit(), other.target().normal().unit());
  }

  /** Whether their comparators mean the same. */
  public boolean sameBound() {
    return one.target().bound() == other.target().bound();
  }
}
