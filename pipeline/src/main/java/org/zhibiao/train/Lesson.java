package org.zhibiao.train;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Span;

/**
 * An annotated text to learn from.
 *
 * @param text the text
 * @param gold its targets
 */
public record Lesson(String text, List<Gold> gold) {
  public Lesson {
    gold = List.copyOf(gold);
  }

  /**
   * A target as a person annotated it.
   *
   * @param unit as written, without the scale
   * @param optional whether careful readers could disagree
   * @param category its class, null where nobody named it
   */
  public record Gold(
      Span span,
      Bound bound,
      BigDecimal value,
      @Nullable BigDecimal upper,
      @Nullable String unit,
      @Nullable String subject,
      boolean optional,
      @Nullable IndicatorClass category) {}
}
