package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.NumeralSigns.Kind;

/**
 * Reads on behind the figures of a number: scales, and what is lower than they are, in figures or
 * Chinese numerals. Used for one number, by one thread.
 *
 * <pre>
 * mixed = figures {["余"|"多"|"几"] scale {scale} [["零"] lower]}
 * lower = figures | digit &amp;scale
 * </pre>
 *
 * <p>Example: 1亿2000万, 3千五百万, 1千2百, 3千零50, 4千零60万, 30余万; of 2万十名 only 2万, of 3万二十户 only 3万.
 */
final class MixedReader {
  private static final int WAN = 10_000;
  private static final int YI = 100_000_000;

  private final String text;
  private final Scales scales;
  private final Digits digits;
  private final Numeral first;

  /** What 万 or 亿 closed. */
  private BigDecimal closed = BigDecimal.ZERO;

  /** What stands below it: 5千2百 of 3亿5千2百万. */
  private BigDecimal section = BigDecimal.ZERO;

  /** The figures that no scale has followed yet; zero right behind a scale. */
  private BigDecimal figures;

  /** The scale that was read last, and the product of those that follow the last figures. */
  private long lastScale;

  private BigDecimal scale = BigDecimal.ONE;

  /** The largest scale that may still close a section. */
  private long below = Long.MAX_VALUE;

  private final List<Span> vague;
  private int end;

  MixedReader(String folded, Scales scales, Digits digits, Numeral first) {
    this.text = folded;
    this.scales = scales;
    this.digits = digits;
    this.first = first;
    this.figures = first.value();
    this.vague = new ArrayList<>(first.vague());
    this.end = first.span().end();
  }

  /** The whole number; the first figures as they are where no scale follows. */
  Numeral read() {
    while (scaled() || vague.isEmpty() && lower()) {
      // Each step goes on at the end of the last.
    }
    if (end == first.span().end()) {
      return first;
    }
    BigDecimal value = closed.add(section).add(figures);
    Span span = new Span(first.span().start(), end);
    return new Numeral(span, value, null, first.form(), List.copyOf(vague), null, scale);
  }

  /** Reads one scale, with what makes it vague or 个 before it. */
  private boolean scaled() {
    int i = scales.afterGap(end);
    Kind kind = NumeralSigns.kindAt(text, i);
    boolean some = (kind == Kind.OVER || kind == Kind.SOME) && scales.at(i + 1) > 0;
    int at = some || scales.isPiece(i) ? i + 1 : i;
    int s = scales.at(at);
    if (s == 0 || !fits(s)) {
      return false;
    }
    if (some) {
      vague.add(new Span(i, at));
    }
    apply(s);
    end = at + 1;
    return true;
  }

  /** 百 behind 3千2, 万 behind 3千2百, 亿 behind 3万; not 千 behind 3百 nor 十 behind 2万. */
  private boolean fits(int s) {
    if (s < WAN) {
      return figures.signum() > 0 && (section.signum() == 0 || s < lastScale);
    }
    boolean something = section.signum() > 0 || figures.signum() > 0;
    return something ? s < below : s == YI && lastScale == WAN && below == WAN;
  }

  private void apply(int s) {
    BigDecimal size = BigDecimal.valueOf(s);
    if (s < WAN) {
      section = section.add(figures.multiply(size));
    } else if (section.signum() == 0 && figures.signum() == 0) {
      // 3万亿: 亿 scales what 万 closed.
      closed = closed.multiply(size);
      below = s;
    } else {
      closed = closed.add(section.add(figures).multiply(size));
      section = BigDecimal.ZERO;
      below = s;
    }
    figures = BigDecimal.ZERO;
    scale = lastScale == 0 || scale.signum() > 0 ? scale.multiply(size) : size;
    lastScale = s;
  }

  /** Reads what is lower than the last scale, which must stand right behind it. */
  private boolean lower() {
    if (lastScale == 0 || figures.signum() > 0) {
      return false;
    }
    boolean zero = end < text.length() && NumeralSigns.digit(text.charAt(end)) == 0;
    int from = zero ? end + 1 : end;
    return digits.isDigit(from) ? figures(from) : digit(from, zero);
  }

  private boolean figures(int from) {
    int to = digits.numberEnd(from);
    if (to < 0) {
      return false;
    }
    BigDecimal value = digits.value(from, to);
    int s = scales.at(to);
    boolean scalesThis = s > 0 && (s < WAN || lastScale >= WAN);
    BigDecimal whole = scalesThis ? value.multiply(BigDecimal.valueOf(s)) : value;
    return whole.compareTo(BigDecimal.valueOf(lastScale)) < 0 && take(value, to);
  }

  /** 五 of 16万五千 and of 3千零五; the 二十 of 3万二十户 is another number. */
  private boolean digit(int from, boolean zero) {
    int value = from < text.length() ? NumeralSigns.digit(text.charAt(from)) : -1;
    int s = value < 0 ? scales.at(from) : scales.at(from + 1);
    if (value < 0 && zero && s == 10) {
      return take(BigDecimal.ONE, from);
    }
    boolean next = zero || 10L * s == lastScale || lastScale == YI && s > 0;
    boolean lower = value > 0 && s < lastScale && (s > 0 || lastScale == 10);
    boolean last = value > 0 && (s == 0 || s >= WAN) && (zero || lastScale == 10);
    return (next && lower || last) && take(BigDecimal.valueOf(value), from + 1);
  }

  private boolean take(BigDecimal value, int to) {
    figures = value;
    scale = BigDecimal.ONE;
    end = to;
    return true;
  }
}
