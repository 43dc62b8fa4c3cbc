package org.zhibiao.quantity;

import java.math.BigDecimal;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Span;

/**
 * Reads 十, 百, 千, 万 and 亿 behind the digits of one text.
 *
 * <p>Example: 3万, 30余万, 1亿2000万; nothing in 3千克, where 千 begins a unit.
 */
final class Scales {
  private static final Automaton COUNTED_BY_LETTER = QuantityWords.of("counted-by-letter");
  private static final Automaton PIECE = QuantityWords.of("piece-of-scale");
  private static final int WAN = 10_000;

  private final String text;
  private final Units units;
  private final Digits digits;

  Scales(String folded, Units units, Digits digits) {
    this.text = folded;
    this.units = units;
    this.digits = digits;
  }

  /** The scale at a place, 0 where the character begins a unit such as 千克 or 百分点. */
  int at(int i) {
    int scale = i < text.length() ? NumeralSigns.scale(text.charAt(i)) : 0;
    return scale == 0 || units.lengthAt(text, i) > 1 ? 0 : scale;
  }

  /**
   * Applies the scales behind a number, and takes in what is lower than they are: 30余万, 1亿2000万,
   * 30w次.
   */
  Numeral all(Numeral number) {
    int end = number.span().end();
    int letter = letter(end);
    if (letter == 0) {
      return follow(end) ? new MixedReader(text, this, digits, number).read() : number;
    }
    BigDecimal scale = BigDecimal.valueOf(letter);
    return new Numeral(
        new Span(number.span().start(), end + 1),
        number.value().multiply(scale),
        null,
        number.form(),
        number.vague(),
        null,
        scale);
  }

  /** Whether a scale may follow at {@code i}, so that most numbers are done at once. */
  private boolean follow(int i) {
    return switch (NumeralSigns.kindAt(text, i)) {
      case SCALE, SOME, OVER -> true;
      case NONE -> afterGap(i) > i || isPiece(i);
      default -> false;
    };
  }

  /** Whether a scale stands behind 个 there: 3个亿. */
  boolean isPiece(int i) {
    return i < text.length() && PIECE.any(text, i, text.length());
  }

  /** The scale of the w in 30w次, where what is counted so follows; 0 in 30w, 30kW and 30W台灯. */
  private int letter(int i) {
    boolean counts = digits.isDigit(i - 1) && COUNTED_BY_LETTER.any(text, i + 1, text.length());
    return counts ? NumeralSigns.letter(text.charAt(i)) : 0;
  }

  /** 3 万: blanks may stand before the large scales. */
  int afterGap(int i) {
    int gap = i;
    while (gap < text.length() && text.charAt(gap) == ' ') {
      gap++;
    }
    return gap < text.length() && NumeralSigns.scale(text.charAt(gap)) >= WAN ? gap : i;
  }
}
