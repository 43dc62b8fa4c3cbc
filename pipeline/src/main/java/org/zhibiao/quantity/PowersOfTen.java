package org.zhibiao.quantity;

import java.math.BigDecimal;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Span;

/**
 * Reads a power of ten behind the figures of one text (科学记数法).
 *
 * <p>Example: 2.5×10^3立方米 is 2500, 3×10⁴吨 30000; nothing in 3×100米, which is no power.
 */
final class PowersOfTen {
  private static final Automaton TIMES_TEN = QuantityWords.of("times-ten");
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String PLAIN = "0123456789";

  /** Digits of the exponent. */
  private static final int MOST = 2;

  private final String text;

  PowersOfTen(String folded) {
    this.text = folded;
  }

  /** The number with the power that follows it. */
  Numeral of(Numeral number) {
    int end = number.span().end();
    int length = end < text.length() ? TIMES_TEN.longest(text, end, text.length()) : -1;
    return length < 0 ? number : raised(number, end + length);
  }

  /** The number times ten to the power whose digits start at {@code from}: plain behind ^. */
  private Numeral raised(Numeral number, int from) {
    String digits = text.charAt(from - 1) == '^' ? PLAIN : RAISED;
    int exponent = 0;
    int i = from;
    while (i < text.length() && i - from < MOST && digits.indexOf(text.charAt(i)) >= 0) {
      exponent = PLAIN.length() * exponent + digits.indexOf(text.charAt(i++));
    }
    return i == from
        ? number
        : new Numeral(
            new Span(number.span().start(), i),
            number.value().scaleByPowerOfTen(exponent),
            null,
            number.form(),
            number.vague(),
            null,
            BigDecimal.ONE);
  }
}
