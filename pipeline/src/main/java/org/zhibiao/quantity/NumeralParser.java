package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;

/**
 * Reads one number at a place of folded text, without its unit.
 *
 * <pre>
 * numeral  = share | vague | arabic | chinese
 * share    = [numeral] "分之" numeral | (digit | chinese) "成" [digit]
 * arabic   = digits {"," ddd} ["." digits] [("余"|"多"|"几") &amp;scale] {scale} [arabic of a lower scale]
 * chinese  = ["数" | "几" | "上"] {digit | scale | "几"} ["点" digits]
 * </pre>
 *
 * <p>Example: at 96.6亿 it reads 9660000000 and stops before the unit.
 */
final class NumeralParser {
  private static final BigDecimal[] SHARES = {BigDecimal.valueOf(100), BigDecimal.valueOf(1000)};
  private static final String[] SHARE_SIGNS = {"%", "‰"};

  /** More digits than any amount has: a code. */
  private static final int MOST_DIGITS = 18;

  private final String text;
  private final Units units;

  NumeralParser(String folded, Units units) {
    this.text = folded;
    this.units = units;
  }

  /** Whether a number may start with this character. */
  static boolean startsNumber(char c) {
    return (c >= '0' && c <= '9')
        || (c > 127 && (ChineseDigits.isNumeral(c) || c == '数' || c == '几' || c == '上'))
        || c == '半';
  }

  /** The number that starts at {@code at}, or null. */
  @Nullable Numeral at(int at) {
    char c = text.charAt(at);
    if (text.startsWith("一半", at)) {
      return half(at);
    }
    Numeral first = isDigit(c) ? arabic(at) : chinese(at);
    if (first == null) {
      return null;
    }
    Numeral share = share(first);
    return share == null ? first : share;
  }

  /** 一半以上: a half as a share. */
  private Numeral half(int at) {
    return new Numeral(
        new Span(at, at + 2),
        new BigDecimal("0.5"),
        null,
        Numeral.Form.SHARE,
        List.of(),
        null,
        BigDecimal.ONE);
  }

  /** Where the run of digits, commas and points ends that starts at {@code at}. */
  int endOfDigits(int at) {
    int i = at;
    while (i < text.length() && (isDigit(text.charAt(i)) || isPoint(i) || groupEnd(i) > i)) {
      i++;
    }
    return i;
  }

  private @Nullable Numeral arabic(int start) {
    StringBuilder digits = new StringBuilder();
    int i = start;
    boolean grouped = false;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digits.append(c);
        i++;
      } else if ((grouped || i - start <= 3) && groupEnd(i) > i) {
        grouped = true;
        digits.append(text, i + 1, i + 4);
        i += 4;
      } else {
        break;
      }
      if (digits.length() > MOST_DIGITS) {
        return null;
      }
    }
    if (isPoint(i)) {
      digits.append('.');
      i++;
      while (i < text.length() && isDigit(text.charAt(i)) && digits.length() <= MOST_DIGITS) {
        digits.append(text.charAt(i++));
      }
    }
    if (i < text.length() && isDigit(text.charAt(i))) {
      return null;
    }
    Numeral plain = plain(new Span(start, i), new BigDecimal(digits.toString()));
    return withLowerScales(scaled(plain));
  }

  private static Numeral plain(Span span, BigDecimal value) {
    return new Numeral(span, value, null, Numeral.Form.ARABIC, List.of(), null, BigDecimal.ONE);
  }

  /** Applies 万, 亿 and an 余, 多, 几 before them: 30余万. */
  private Numeral scaled(Numeral number) {
    int i = number.span().end();
    List<Span> vague = new ArrayList<>(number.vague());
    int gap = i;
    while (gap < text.length() && text.charAt(gap) == ' ') {
      gap++;
    }
    if (gap > i && gap < text.length() && (text.charAt(gap) == '万' || text.charAt(gap) == '亿')) {
      i = gap;
    }
    if (i + 1 < text.length() && "余多几来".indexOf(text.charAt(i)) >= 0 && scaleAt(i + 1) > 0) {
      vague.add(new Span(i, i + 1));
      i++;
    }
    BigDecimal scale = BigDecimal.ONE;
    for (long s = scaleAt(i); s > 0; s = scaleAt(i)) {
      scale = scale.multiply(BigDecimal.valueOf(s));
      i++;
    }
    if (scale.compareTo(BigDecimal.ONE) == 0) {
      return number;
    }
    BigDecimal value = number.value().multiply(scale);
    return new Numeral(
        new Span(number.span().start(), i),
        value,
        null,
        number.form(),
        List.copyOf(vague),
        null,
        scale);
  }

  /** 1亿2000万, 3万5千: a second part of a lower scale. */
  private Numeral withLowerScales(Numeral number) {
    int i = number.span().end();
    boolean big = number.scale().compareTo(BigDecimal.valueOf(1000)) > 0;
    if (!big || i >= text.length() || !isDigit(text.charAt(i)) || !number.vague().isEmpty()) {
      return number;
    }
    int end = endOfDigits(i);
    if (end - i > MOST_DIGITS / 2) {
      return number;
    }
    Numeral rest = scaled(plain(new Span(i, end), number(i, end)));
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

  private BigDecimal number(int from, int to) {
    String digits = text.substring(from, to).replaceAll("[^0-9.]", "");
    int point = digits.indexOf('.');
    return new BigDecimal(
        point >= 0 && digits.indexOf('.', point + 1) > 0 ? digits.substring(0, point) : digits);
  }

  /** The scale at a place, 0 where the character begins a unit such as 千克 or 百分点. */
  private long scaleAt(int i) {
    if (i >= text.length()) {
      return 0;
    }
    long s = ChineseDigits.scale(text.charAt(i));
    if (s == 0) {
      return 0;
    }
    Phrases.Match<Unit> unit = units.at(text, i);
    return unit != null && unit.length() > 1 ? 0 : s;
  }

  private @Nullable Numeral chinese(int start) {
    int i = start;
    List<Span> vague = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    char first = text.charAt(start);
    if (ChineseDigits.isLoneCapital(text, start)) {
      return null;
    }
    if ((first == '数' || first == '上') && start + 1 < text.length() && scaleAt(start + 1) > 0) {
      vague.add(new Span(start, start + 1));
      i++;
    } else if (first == '数' || first == '上' || first == '半') {
      return null;
    }
    while (i < text.length() && run.length() <= 24) {
      char c = text.charAt(i);
      if (c == '几') {
        vague.add(new Span(i, i + 1));
      } else if (ChineseDigits.digit(c) >= 0 || c == '廿' || c == '卅' || scaleAt(i) > 0) {
        run.append(c);
      } else if ("余多来".indexOf(c) >= 0 && run.length() > 0 && scaleAt(i + 1) >= 10_000) {
        vague.add(new Span(i, i + 1));
      } else {
        break;
      }
      i++;
    }
    if (run.isEmpty()) {
      return null;
    }
    ChineseDigits.Value value = ChineseDigits.parse(run.toString());
    if (value == null) {
      return null;
    }
    return decimals(
        new Numeral(
            new Span(start, i),
            value.low(),
            value.high(),
            Numeral.Form.CHINESE,
            List.copyOf(vague),
            null,
            BigDecimal.ONE));
  }

  /** 三点五: the digits behind 点. */
  private Numeral decimals(Numeral number) {
    int i = number.span().end();
    if (i + 1 >= text.length() || text.charAt(i) != '点' || number.upper() != null) {
      return number;
    }
    StringBuilder digits = new StringBuilder();
    int k = i + 1;
    while (k < text.length() && ChineseDigits.digit(text.charAt(k)) >= 0 && digits.length() < 8) {
      digits.append(ChineseDigits.digit(text.charAt(k++)));
    }
    if (digits.isEmpty()) {
      return number;
    }
    BigDecimal value = number.value().add(new BigDecimal("0." + digits));
    Numeral decimal =
        new Numeral(
            new Span(number.span().start(), k),
            value,
            null,
            number.form(),
            number.vague(),
            null,
            BigDecimal.ONE);
    return scaled(decimal);
  }

  /** 百分之九十五, 三分之二, 九成五. */
  private @Nullable Numeral share(Numeral first) {
    int i = first.span().end();
    if (text.startsWith("分之", i) && i + 2 < text.length()) {
      return fraction(first, i + 2);
    }
    if (i < text.length()
        && text.charAt(i) == '成'
        && first.value().compareTo(BigDecimal.TEN) <= 0) {
      return tenths(first, i + 1);
    }
    if (i < text.length() && text.charAt(i) == '/' && first.form() == Numeral.Form.ARABIC) {
      return slashed(first, i + 1);
    }
    return null;
  }

  private @Nullable Numeral fraction(Numeral whole, int at) {
    char c = text.charAt(at);
    Numeral part = isDigit(c) ? arabic(at) : chinese(at);
    if (part == null || whole.value().signum() == 0) {
      return null;
    }
    Span span = new Span(whole.span().start(), part.span().end());
    for (int k = 0; k < SHARES.length; k++) {
      if (whole.value().compareTo(SHARES[k]) == 0) {
        return new Numeral(
            span,
            part.value(),
            part.upper(),
            Numeral.Form.SHARE,
            part.vague(),
            SHARE_SIGNS[k],
            BigDecimal.ONE);
      }
    }
    BigDecimal value = part.value().divide(whole.value(), 6, RoundingMode.HALF_UP);
    return new Numeral(span, value, null, Numeral.Form.SHARE, part.vague(), null, BigDecimal.ONE);
  }

  /** 2/3 — only a proper fraction of small numbers, so that dates and units stay out. */
  private @Nullable Numeral slashed(Numeral part, int at) {
    if (at >= text.length() || !isDigit(text.charAt(at))) {
      return null;
    }
    int end = endOfDigits(at);
    BigDecimal whole = end - at <= 2 ? number(at, end) : BigDecimal.ZERO;
    boolean proper =
        part.value().signum() > 0
            && part.value().scale() <= 0
            && part.value().compareTo(whole) < 0
            && whole.compareTo(BigDecimal.valueOf(20)) <= 0;
    if (!proper || (end < text.length() && "/年月日".indexOf(text.charAt(end)) >= 0)) {
      return null;
    }
    return new Numeral(
        new Span(part.span().start(), end),
        part.value().divide(whole, 6, RoundingMode.HALF_UP),
        null,
        Numeral.Form.SHARE,
        part.vague(),
        null,
        BigDecimal.ONE);
  }

  private @Nullable Numeral tenths(Numeral first, int at) {
    char next = at < text.length() ? text.charAt(at) : ' ';
    if ("为立果功效本员长年熟分就交品活人都套百千型药都".indexOf(next) >= 0) {
      return null;
    }
    BigDecimal value = first.value().multiply(BigDecimal.TEN);
    BigDecimal upper = first.upper() == null ? null : first.upper().multiply(BigDecimal.TEN);
    int end = at;
    int half = ChineseDigits.digit(next);
    if (half > 0) {
      value = value.add(BigDecimal.valueOf(half));
      end++;
    } else if (next == '半') {
      value = value.add(BigDecimal.valueOf(5));
      end++;
    }
    return new Numeral(
        new Span(first.span().start(), end),
        value,
        upper,
        Numeral.Form.SHARE,
        first.vague(),
        "%",
        BigDecimal.ONE);
  }

  /** Where a group of three digits ends that a comma or a space at {@code i} starts, else i. */
  private int groupEnd(int i) {
    if (i <= 0 || i + 3 >= text.length() || !isDigit(text.charAt(i - 1))) {
      return i;
    }
    char c = text.charAt(i);
    boolean three =
        isDigit(text.charAt(i + 1)) && isDigit(text.charAt(i + 2)) && isDigit(text.charAt(i + 3));
    boolean four = i + 4 < text.length() && isDigit(text.charAt(i + 4));
    if (!three || four || !(c == ',' || c == '，' || c == '\'' || c == ' ')) {
      return i;
    }
    return (c == ' ' || c == '，') && !groupLooksLikeOne(i) ? i : i + 4;
  }

  /** A Chinese comma or a space joins groups only where a unit of counting follows the number. */
  private boolean groupLooksLikeOne(int i) {
    int end = i + 4;
    while (end + 3 < text.length()
        && text.charAt(end) == text.charAt(i)
        && isDigit(text.charAt(end + 1))
        && isDigit(text.charAt(end + 2))
        && isDigit(text.charAt(end + 3))
        && (end + 4 >= text.length() || !isDigit(text.charAt(end + 4)))) {
      end += 4;
    }
    while (end < text.length() && (isDigit(text.charAt(end)) || isPoint(end))) {
      end++;
    }
    if (end >= text.length() || text.charAt(end) == '%' || text.charAt(end) == '年') {
      return false;
    }
    int unit = text.charAt(end) == ' ' && end + 1 < text.length() ? end + 1 : end;
    return ChineseDigits.scale(text.charAt(unit)) > 0 || units.at(text, unit) != null;
  }

  private boolean isPoint(int i) {
    return i > 0
        && i + 1 < text.length()
        && text.charAt(i) == '.'
        && isDigit(text.charAt(i - 1))
        && isDigit(text.charAt(i + 1));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
