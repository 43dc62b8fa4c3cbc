package org.zhibiao.quantity;

import org.zhibiao.match.Automaton;
import org.zhibiao.model.Span;

/**
 * Tells letters and signs around a number of one text that make it a code, a size or a generation
 * of technology.
 *
 * <p>Example: PM2.5, GB-2021, GB 1350—2009, 140/90mmHg, 1200×600, 50±5, 5G.
 */
final class CodeSigns {
  private static final Automaton BEFORE = QuantityWords.of("code-before");
  private static final Automaton DIGITS_BEFORE = QuantityWords.of("digits-before");
  private static final Automaton STANDARD_BEFORE = QuantityWords.of("standard-before");
  private static final Automaton STANDARD_AFTER = QuantityWords.of("standard-after");
  private static final Automaton TOLERANCE = QuantityWords.of("tolerance");
  private static final Automaton SLASH_NUMBER = QuantityWords.of("slash-number");
  private static final Automaton GENERATION = QuantityWords.of("generation");

  private final String text;
  private final UnitReader units;

  CodeSigns(String folded, UnitReader units) {
    this.text = folded;
    this.units = units;
  }

  /** Whether the number is only part of a code. */
  boolean hold(Span number) {
    int start = number.start();
    int end = number.end();
    int all = text.length();
    return BEFORE.any(text, 0, start)
        || TOLERANCE.any(text, end, all)
        || STANDARD_BEFORE.any(text, 0, start) && STANDARD_AFTER.any(text, end, all)
        || NumeralSigns.isArabicAt(text, start) && holdDigits(number);
  }

  private boolean holdDigits(Span number) {
    int end = number.end();
    if (DIGITS_BEFORE.any(text, 0, number.start())) {
      return true;
    }
    if (end < text.length() && UnitReader.isLetter(text.charAt(end))) {
      return units.at(end) == null
          || number.length() == 1 && GENERATION.any(text, end, text.length());
    }
    return SLASH_NUMBER.any(text, end, text.length()) && units.at(end) == null;
  }
}
