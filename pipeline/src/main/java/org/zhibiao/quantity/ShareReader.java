package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.NumeralSigns.Kind;

/**
 * Reads what makes a number a share: 分之, 成, a slash.
 *
 * <pre>
 * share = [numeral "又"] numeral "分之" numeral | numeral "成" [digit | "半"] | digits "/" digits
 * </pre>
 *
 * <p>Example: 三分之二, 百分之九十五, 三又二分之一, 九成五, 2/3; nothing in 一成员 and 5/12日.
 */
final class ShareReader {
  private static final Automaton SHARE_OF = QuantityWords.of("share-of");
  private static final Automaton AND_PARTS = QuantityWords.of("and-parts");
  private static final Automaton NO_TENTHS = QuantityWords.of("no-tenths");
  private static final Automaton NO_FRACTION = QuantityWords.of("no-fraction");

  private static final BigDecimal[] SHARES = {BigDecimal.valueOf(100), BigDecimal.valueOf(1000)};
  private static final String[] SHARE_SIGNS = {"%", "‰"};
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  /** A larger denominator is no denominator but part of a date or a code. */
  private static final BigDecimal MOST_PARTS = BigDecimal.valueOf(20);

  /** Decimals of a fraction. */
  private static final int DECIMALS = 6;

  private final String text;
  private final Digits digits;
  private final NumeralParser numerals;

  ShareReader(String folded, Digits digits, NumeralParser numerals) {
    this.text = folded;
    this.digits = digits;
    this.numerals = numerals;
  }

  /** The share that begins with {@code first}, or null where it is a plain number. */
  @Nullable Numeral of(Numeral first) {
    int i = first.span().end();
    if (i >= text.length()) {
      return null;
    }
    int of = SHARE_OF.longest(text, i, text.length());
    if (of > 0) {
      return i + of < text.length() ? fraction(first, i + of) : null;
    }
    if (AND_PARTS.any(text, i, text.length())) {
      return andParts(first, i + 1);
    }
    char c = text.charAt(i);
    if (NumeralSigns.kind(c) == Kind.TENTH && first.value().compareTo(BigDecimal.TEN) <= 0) {
      return tenths(first, i + 1);
    }
    return c == '/' && first.form() == Numeral.Form.ARABIC ? slashed(first, i + 1) : null;
  }

  /** 三又二分之一: a whole number, 又, and a fraction without a sign. */
  private @Nullable Numeral andParts(Numeral whole, int at) {
    Numeral parts = whole.upper() == null ? numerals.plain(at) : null;
    Numeral share = parts == null ? null : of(parts);
    boolean fraction =
        share != null
            && share.form() == Numeral.Form.SHARE
            && share.unit() == null
            && isProper(share);
    if (share == null || !fraction) {
      return null;
    }
    Span span = new Span(whole.span().start(), share.span().end());
    return Numeral.share(span, whole.value().add(share.value()), null, share.vague(), null);
  }

  private static boolean isProper(Numeral share) {
    return share.value().compareTo(BigDecimal.ONE) < 0;
  }

  private @Nullable Numeral fraction(Numeral whole, int at) {
    Numeral part = numerals.plain(at);
    if (part == null || whole.value().signum() == 0) {
      return null;
    }
    Span span = new Span(whole.span().start(), part.span().end());
    for (int k = 0; k < SHARES.length; k++) {
      if (whole.value().compareTo(SHARES[k]) == 0) {
        return Numeral.share(span, part.value(), part.upper(), part.vague(), SHARE_SIGNS[k]);
      }
    }
    BigDecimal value = part.value().divide(whole.value(), DECIMALS, RoundingMode.HALF_UP);
    return Numeral.share(span, value, null, part.vague(), null);
  }

  /** 2/3: only a proper fraction of small numbers, so that dates and units stay out. */
  private @Nullable Numeral slashed(Numeral part, int at) {
    int end = digits.isDigit(at) ? digits.end(at) : at;
    if (end == at || end - at > 2) {
      return null;
    }
    BigDecimal whole = digits.value(at, end);
    boolean proper =
        part.value().signum() > 0
            && part.value().scale() <= 0
            && part.value().compareTo(whole) < 0
            && whole.compareTo(MOST_PARTS) <= 0;
    if (!proper || NO_FRACTION.any(text, end, text.length())) {
      return null;
    }
    BigDecimal value = part.value().divide(whole, DECIMALS, RoundingMode.HALF_UP);
    return Numeral.share(new Span(part.span().start(), end), value, null, part.vague(), null);
  }

  private @Nullable Numeral tenths(Numeral first, int at) {
    if (NO_TENTHS.any(text, at, text.length())) {
      return null;
    }
    int more = at < text.length() ? NumeralSigns.digit(text.charAt(at)) : -1;
    BigDecimal value = first.value().multiply(BigDecimal.TEN);
    int end = at;
    if (more > 0) {
      value = value.add(BigDecimal.valueOf(more));
      end++;
    } else if (NumeralSigns.kindAt(text, at) == Kind.HALF) {
      value = value.add(FIVE);
      end++;
    }
    BigDecimal upper = first.upper() == null ? null : first.upper().multiply(BigDecimal.TEN);
    Span span = new Span(first.span().start(), end);
    return Numeral.share(span, value, upper, first.vague(), SHARE_SIGNS[0]);
  }
}
