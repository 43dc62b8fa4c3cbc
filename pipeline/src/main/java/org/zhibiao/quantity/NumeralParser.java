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
 * arabic   = digits {"," ddd} ["." digits] [("余"|"多"|"几") &amp;scale] {scale} [arabic of a lower scale]
 * </pre>
 *
 * <p>Example: at 96.6亿 it reads 9660000000 and stops before the unit.
 */
final class NumeralParser {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final String text;
  private final Digits digits;
  private final Scales scales;
  private final ChineseReader chinese;
  private final ShareReader shares;

  NumeralParser(String folded, Units units) {
    this.text = folded;
    this.digits = new Digits(folded, units);
    this.scales = new Scales(folded, units, digits);
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

  /** Whether an Arabic digit stands there. */
  boolean isArabic(int at) {
    return digits.isDigit(at);
  }

  /** The number that starts at {@code at} and is no share, or null. */
  @Nullable Numeral plain(int at) {
    return digits.isDigit(at) ? arabic(at) : chinese.at(at);
  }

  private @Nullable Numeral arabic(int start) {
    int end = digits.numberEnd(start);
    return end < 0
        ? null
        : mixed(scales.all(Numeral.arabic(new Span(start, end), digits.value(start, end))));
  }

  /** 3千零50, 4千零60万, 16万五千: what is below the scale, behind 零 or in Chinese numerals. */
  private Numeral mixed(Numeral number) {
    if (number.scale().compareTo(BigDecimal.ONE) == 0 || !number.vague().isEmpty()) {
      return number;
    }
    int end = number.span().end();
    boolean zero = end < text.length() && NumeralSigns.digit(text.charAt(end)) == 0;
    int from = zero ? end + 1 : end;
    Numeral rest = digits.isDigit(from) ? zero ? figures(from, number) : null : chinese.at(from);
    boolean below =
        rest != null
            && rest.upper() == null
            && rest.vague().isEmpty()
            && rest.value().compareTo(number.scale()) < 0
            && (zero || isNextLower(rest.value(), number.scale()));
    if (rest == null || !below) {
      return number;
    }
    Span span = new Span(number.span().start(), rest.span().end());
    return scales.one(Numeral.arabic(span, number.value().add(rest.value())));
  }

  /** 五千 behind 16万; what is lower stands behind 零, and the 二十 of 3万二十户 is another number. */
  private static boolean isNextLower(BigDecimal rest, BigDecimal scale) {
    return rest.multiply(BigDecimal.TEN).compareTo(scale) >= 0;
  }

  /** 20万 of 1亿零20万; but 60 of 4千零60万, where 万 scales the whole. */
  private @Nullable Numeral figures(int start, Numeral of) {
    int end = digits.numberEnd(start);
    if (end < 0) {
      return null;
    }
    Numeral plain = Numeral.arabic(new Span(start, end), digits.value(start, end));
    Numeral scaled = scales.one(plain);
    return scaled.value().compareTo(of.scale()) < 0 ? scaled : plain;
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
