package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;

/**
 * A number as it stands in folded text, its scale applied (数).
 *
 * <p>Example: 30余万 is 300000 with 余 among {@link #vague}; 五六十 is 50 to 60.
 *
 * @param span the number with its scale, without its unit
 * @param value the number, or the lower end
 * @param upper the upper end of 三五 or 五六十, else null
 * @param form how it is written
 * @param vague where its words of approximation stand: 数, 几, 上, 余, 多, 来
 * @param unit %, ‰ or ‱ where the number's own words hold it (百分之九十五, 九成), else null
 * @param scale what was applied last: 10000 in 3万, 1 in 3
 */
record Numeral(
    Span span,
    BigDecimal value,
    @Nullable BigDecimal upper,
    Form form,
    List<Span> vague,
    @Nullable String unit,
    BigDecimal scale) {
  enum Form {
    /** 50, 1,200.5, 96.6亿. */
    ARABIC("number:arabic"),
    /** 五十, 两千, 壹拾贰万. */
    CHINESE("number:chinese"),
    /** 三分之二, 百分之九十五, 九成五. */
    SHARE("number:share");

    private final String rule;

    Form(String rule) {
      this.rule = rule;
    }

    /** What {@code explain} says of it. */
    String rule() {
      return rule;
    }
  }

  /** A number in digits without a scale. */
  static Numeral arabic(Span span, BigDecimal value) {
    return new Numeral(span, value, null, Form.ARABIC, List.of(), null, BigDecimal.ONE);
  }

  /** The same number with the sign before it that begins at that place: ￥500, ±4. */
  Numeral from(int sign) {
    return new Numeral(new Span(sign, span.end()), value, upper, form, vague, unit, scale);
  }

  /** The same number below zero: 2.5 of -2.5. */
  Numeral negated() {
    return new Numeral(span, value.negate(), null, form, vague, unit, scale);
  }

  /** A share with its sign, or a fraction without one. */
  static Numeral share(
      Span span,
      BigDecimal value,
      @Nullable BigDecimal upper,
      List<Span> vague,
      @Nullable String sign) {
    return new Numeral(span, value, upper, Form.SHARE, vague, sign, BigDecimal.ONE);
  }
}
