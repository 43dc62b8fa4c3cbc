package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.NumeralSigns.Kind;

/**
 * Reads 十, 百, 千, 万 and 亿 behind the digits of one text.
 *
 * <p>Example: 3万, 30余万, 1亿2000万; nothing in 3千克, where 千 begins a unit.
 */
final class Scales {
  private static final Automaton COUNTED_BY_LETTER = QuantityWords.of("counted-by-letter");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
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

  /** Applies the scales behind a number: 30余万, 1亿2000万. */
  Numeral all(Numeral number) {
    return withLower(one(number));
  }

  /** Applies 万, 亿 and an 余, 多, 几 before them: 30余万. */
  Numeral one(Numeral number) {
    int i = afterGap(number.span().end());
    Kind kind = NumeralSigns.kindAt(text, i);
    boolean vague = (kind == Kind.OVER || kind == Kind.SOME) && at(i + 1) > 0;
    int end = vague ? i + 1 : i;
    BigDecimal scale = BigDecimal.ONE;
    // 千万, 万亿, but not the 万十 of 2万十名.
    int last = 1;
    for (int s = at(end); s > last; s = at(end)) {
      scale = scale.multiply(BigDecimal.valueOf(s));
      last = s;
      end++;
    }
    if (end == number.span().end() && letter(end) > 0) {
      scale = BigDecimal.valueOf(letter(end++));
    }
    if (scale.compareTo(BigDecimal.ONE) == 0) {
      return number;
    }
    return new Numeral(
        new Span(number.span().start(), end),
        number.value().multiply(scale),
        null,
        number.form(),
        vague ? plus(number.vague(), new Span(i, i + 1)) : number.vague(),
        null,
        scale);
  }

  /** The scale of the w in 30w次, where what is counted so follows; 0 in 30w, 30kW and 30W台灯. */
  private int letter(int i) {
    boolean counts = digits.isDigit(i - 1) && COUNTED_BY_LETTER.any(text, i + 1, text.length());
    return counts ? NumeralSigns.letter(text.charAt(i)) : 0;
  }

  /** 3 万: blanks may stand before the large scales. */
  private int afterGap(int i) {
    int gap = i;
    while (gap < text.length() && text.charAt(gap) == ' ') {
      gap++;
    }
    return gap < text.length() && NumeralSigns.scale(text.charAt(gap)) >= WAN ? gap : i;
  }

  private static List<Span> plus(List<Span> spans, Span more) {
    List<Span> all = new ArrayList<>(spans);
    all.add(more);
    return List.copyOf(all);
  }

  /** 1亿2000万, 3万5千: a second part of a lower scale. */
  private Numeral withLower(Numeral number) {
    int i = number.span().end();
    boolean big = number.scale().compareTo(THOUSAND) > 0;
    if (!big || !digits.isDigit(i) || !number.vague().isEmpty()) {
      return number;
    }
    int end = digits.end(i);
    if (end - i > Digits.MOST / 2) {
      return number;
    }
    Numeral rest = one(Numeral.arabic(new Span(i, end), digits.value(i, end)));
    if (rest.value().compareTo(number.scale()) >= 0) {
      return number;
    }
    return new Numeral(
        new Span(number.span().start(), rest.span().end()),
        number.value().add(rest.value()),
        null,
        number.form(),
        rest.vague(),
        null,
        rest.scale());
  }
}
