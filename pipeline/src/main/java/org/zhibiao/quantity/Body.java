package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;

/**
 * Number, range, approximation and unit of one quantity while it is being read. Used by one thread.
 *
 * <p>Example: 2万多平方米 of 不少于2万多平方米以上.
 */
final class Body {
  final Numeral number;

  /** The words of approximation, in text order when all is read. */
  final List<Word> vague = new ArrayList<>(0);

  BigDecimal value;
  @Nullable BigDecimal upper;

  /** One past the number, or past the upper one of a range. */
  int numberEnd;

  /** One past all that was read. */
  int end;

  /** The unit as folded text has it. */
  @Nullable String unitName;

  @Nullable Unit unit;

  /** Whether it is a range that 之间 closes: 40%和60%之间. */
  boolean between;

  /** Whether the number could be read otherwise, too. */
  boolean unsure;

  /** Whether a unit is written that the table does not have. */
  boolean unknown;

  /** % or ‰ where the number's own words hold it. */
  @Nullable String shareSign;

  Body(Numeral number) {
    this.number = number;
    this.value = number.value();
    this.upper = number.upper();
    this.numberEnd = number.span().end();
    this.end = number.span().end();
    this.shareSign = number.unit();
    for (Span span : number.vague()) {
      vague.add(Word.vague(span));
    }
  }

  /** Adds to the number; of 三到五年半 to the upper one. */
  void add(BigDecimal more) {
    value = upper == null ? value.add(more) : value;
    upper = upper == null ? null : upper.add(more);
  }

  boolean is(Trait trait) {
    return unit != null && unit.dimension().is(trait);
  }
}
