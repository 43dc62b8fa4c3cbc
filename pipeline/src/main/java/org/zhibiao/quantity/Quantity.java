package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Span;

/**
 * A quantity expression (数量表达式): number, unit and comparators, before anything is known of what it
 * measures.
 *
 * <p>Example: 不少于1500万人次以上 has the bound {@link Bound#GE}, the wording 不少于, 以上, the value 15000000
 * and the unit 人次.
 *
 * @param span the whole expression
 * @param number the number with its scale, without comparators and unit
 * @param value the number; the lower end of a range
 * @param upper the upper end of a range, else null
 * @param bound the meaning of the comparators together
 * @param wording places of the comparator words, in order
 * @param unitName the unit as folded text has it, null where none is written
 * @param unit its row in the table of units, null where it has none
 * @param chinese whether the number is written in Chinese numerals
 * @param each whether 各 stands before it
 * @param doubts what is doubtful
 * @param rules names of the rules that fired
 */
public record Quantity(
    Span span,
    Span number,
    BigDecimal value,
    @Nullable BigDecimal upper,
    Bound bound,
    List<Span> wording,
    @Nullable String unitName,
    @Nullable Unit unit,
    boolean chinese,
    boolean each,
    List<Doubt> doubts,
    List<String> rules) {

  /** Whether any comparator stands at it. */
  public boolean bounded() {
    return bound != Bound.NONE;
  }

  /** The dimension of its unit, {@link Dimensions#NONE} where unknown. */
  public Dimension dimension() {
    return unit == null ? Dimensions.NONE : unit.dimension();
  }

  /** Whether that is true of its dimension. */
  public boolean is(Trait trait) {
    return unit != null && unit.dimension().is(trait);
  }
}
