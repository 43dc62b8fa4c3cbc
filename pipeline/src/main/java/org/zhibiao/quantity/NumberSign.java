package org.zhibiao.quantity;

import org.zhibiao.match.Automaton;
import org.zhibiao.model.Span;

/**
 * Reads the sign before a number of one text.
 *
 * <pre>
 * sign = "-" | "±" | "负" | "零下"
 * </pre>
 *
 * <p>Example: ≥-2.5%, 增速-1.2%, 目标值为-3%, 零下18℃, 负百分之二, ≤±4%; the dash of 满意度-95% and the 负 of 肩负3项任务
 * are no signs.
 */
final class NumberSign {
  private static final Automaton MINUS = QuantityWords.of("minus");
  private static final Automaton SIGN = QuantityWords.of("sign");
  private static final Automaton MINUS_WORD = QuantityWords.of("minus-word");
  private static final Automaton WORD = QuantityWords.of("word-of-minus");
  private static final Automaton SIGNED = QuantityWords.of("signed-behind");
  private static final Automaton MAYBE_SIGNED = QuantityWords.of("maybe-signed-behind");
  private static final Automaton MAY_BE_BELOW = QuantityWords.of("may-be-below-zero");
  private static final Automaton FALL = QuantityWords.of("fall-before-minus");
  private static final Automaton LOOSE = QuantityWords.of("loose-number");
  private static final Automaton LOOSE_BEHIND = QuantityWords.of("loose-behind");
  private static final Automaton BELOW_ZERO = QuantityWords.of("below-zero");
  private static final Automaton ANOTHER = QuantityWords.of("another-number-before");
  private static final char TOLERANCE = '±';

  private final String text;
  private final BeforeReader comparators;

  NumberSign(String folded, BeforeReader comparators) {
    this.text = folded;
    this.comparators = comparators;
  }

  /** The number with its sign. */
  Numeral before(Numeral number) {
    int start = number.span().start();
    if (start == 0 || number.upper() != null) {
      return number;
    }
    if (MINUS_WORD.any(text, 0, start)) {
      return number.from(start - WORD.longest(text, 0, start)).negated();
    }
    int sign = start - 1;
    boolean signed =
        SIGN.any(text, sign, start) && number.form() == Numeral.Form.ARABIC && isSign(sign, number);
    return !signed
        ? number
        : MINUS.any(text, sign, start) ? number.from(sign).negated() : number.from(sign);
  }

  /** Whether the sign there belongs to the number behind it, and parts no two things. */
  private boolean isSign(int sign, Numeral number) {
    return comparators.endsAt(sign)
        || !ANOTHER.any(text, 0, sign)
            && (text.charAt(sign) == TOLERANCE
                || SIGNED.any(text, 0, sign)
                || BELOW_ZERO.any(text, 0, sign)
                || MAYBE_SIGNED.any(text, 0, sign) && isRatio(number.span().end()));
  }

  /** Whether a unit stands there that may be less than nothing: %, ℃. */
  private boolean isRatio(int unit) {
    return MAY_BE_BELOW.any(text, unit, text.length());
  }

  /** Whether the number is a tolerance, which only a bound makes a promise: ±5%. */
  boolean isTolerance(Numeral number) {
    return text.charAt(number.span().start()) == TOLERANCE;
  }

  /**
   * 满意度≥—95% has a dash and no minus; the blank in 2, 800 may part two numbers, the one in 9 5%
   * one; 12万5 may be 125000.
   */
  boolean isUnsure(Numeral number) {
    Span span = number.span();
    boolean dash = MINUS.any(text, span.start(), span.end());
    return dash && number.value().signum() < 0 && !isMeant(span)
        || LOOSE.any(text, span.start(), span.end())
        || number.form() == Numeral.Form.ARABIC && LOOSE_BEHIND.any(text, 0, span.start());
  }

  /**
   * Whether the dash there is a minus for sure: 增速-2%, 利润≥-5万元; that of 满意度为—95% and 利润-5万元 may
   * part two words, and that of 下降-3% be one too many.
   */
  private boolean isMeant(Span number) {
    int sign = number.start();
    return BELOW_ZERO.any(text, 0, sign)
        && !FALL.any(text, 0, sign)
        && (comparators.endsAt(sign) || isRatio(number.end()));
  }
}
