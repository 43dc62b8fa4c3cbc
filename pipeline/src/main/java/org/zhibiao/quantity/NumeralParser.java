package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.NumeralSigns.Kind;

/**
 * Reads one number at a place of folded text, without its unit.
 *
 * <pre>
 * numeral  = share | arabic | chinese | "一半"
 * arabic   = digits {"," ddd} ["." digits] [{scale} [lower]] ["×10" power]
 * </pre>
 *
 * <p>Example: at 96.6亿 it reads 9660000000 and stops before the unit.
 */
final class NumeralParser {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final String text;
  private final Digits digits;
  private final Scales scales;
  private final PowersOfTen powers;
  private final ChineseReader chinese;
  private final ShareReader shares;

  NumeralParser(String folded, Units units) {
    this.text = folded;
    this.digits = new Digits(folded, units);
    this.scales = new Scales(folded, units, digits);
    this.powers = new PowersOfTen(folded);
    this.chinese = new ChineseReader(folded, scales);
    this.shares = new ShareReader(folded, digits, this);
  }

  /** The number that starts at {@code at}, or null. */
  @Nullable Numeral at(int at) {
    boolean half =
        NumeralSigns.kindAt(text, at) == Kind.DIGIT
            && NumeralSigns.digit(text.charAt(at)) == 1
            && NumeralSigns.kindAt(text, at + 1) == Kind.HALF;
    if (half) {
      // 一半以上: a half as a share.
      return Numeral.share(new Span(at, at + 2), HALF, null, List.of(), null);
    }
    Numeral first = plain(at);
    Numeral share = first == null ? null : shares.of(first);
    return share == null ? first : share;
  }

  /** Whether one of 0 to 9 stands there. */
  boolean isDigit(int at) {
    return digits.isDigit(at);
  }

  /** The number that starts at {@code at} or behind a 零 there, and is no share; or null. */
  @Nullable Numeral rest(int at) {
    if (at >= text.length() || !NumeralSigns.startsNumber(text.charAt(at))) {
      return null;
    }
    boolean zero = NumeralSigns.digit(text.charAt(at)) == 0;
    return plain(zero ? at + 1 : at);
  }

  /** The number that starts at {@code at} and is no share, or null. */
  @Nullable Numeral plain(int at) {
    return digits.isDigit(at) ? arabic(at) : chinese.at(at);
  }

  private @Nullable Numeral arabic(int start) {
    int end = digits.numberEnd(start);
    return end < 0
        ? null
        : powers.of(scales.all(Numeral.arabic(new Span(start, end), digits.value(start, end))));
  }

  /** Where to go on when nothing was read at {@code at}: never in the middle of a number. */
  int end(int at) {
    if (digits.isDigit(at)) {
      return Math.max(at + 1, digits.end(at));
    }
    int i = at + 1;
    if (NumeralSigns.isLoneCapital(text, at)) {
      return i;
    }
    while (i < text.length() && NumeralSigns.isChinese(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
