package org.zhibiao.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value in the base unit of its dimension, so that 45亩 and 3万平方米 can be compared.
 *
 * <p>Example: 3公里 is {@code 3000 米}, dimension {@code length}.
 *
 * @param value the number, or the lower end of a range
 * @param upper the upper end of a range, else null
 * @param unit the base unit, null where the target has no unit
 * @param dimension English slug of the dimension ({@code person-time}, {@code money}), empty where
 *     unknown
 */
public record Normal(
    BigDecimal value, @Nullable BigDecimal upper, @Nullable String unit, String dimension) {}
