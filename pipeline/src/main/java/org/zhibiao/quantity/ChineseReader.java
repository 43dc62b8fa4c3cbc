package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.NumeralSigns.Kind;

/**
 * Reads one number in Chinese numerals.
 *
 * <pre>
 * chinese = ["数" | "上"] {digit | scale | "几"} ["点" digits] {scale}
 * </pre>
 *
 * <p>Example: 二十五, 两千, 数十, 十几, 三十余万, 三点五; nothing in 上海 and 数据.
 */
final class ChineseReader {
  private static final int WAN = 10_000;

  /** Decimals behind 点. */
  private static final int MOST_DECIMALS = 8;

  private final String text;
  private final Scales scales;

  ChineseReader(String folded, Scales scales) {
    this.text = folded;
    this.scales = scales;
  }

  /** The number that starts at {@code start}, or null. */
  @Nullable Numeral at(int start) {
    Kind first = NumeralSigns.kindAt(text, start);
    boolean several = first == Kind.SEVERAL && scales.at(start + 1) > 0;
    if (first == Kind.HALF
        || (first == Kind.SEVERAL && !several)
        || NumeralSigns.isLoneCapital(text, start)) {
      return null;
    }
    List<Span> vague = new ArrayList<>(1);
    if (several) {
      vague.add(new Span(start, start + 1));
    }
    StringBuilder run = new StringBuilder();
    int end = run(several ? start + 1 : start, run, vague);
    ChineseDigits.Value value = run.isEmpty() ? null : ChineseDigits.parse(run.toString());
    if (value == null) {
      return null;
    }
    return decimals(
        new Numeral(
            new Span(start, end),
            value.low(),
            value.high(),
            Numeral.Form.CHINESE,
            List.copyOf(vague),
            null,
            BigDecimal.ONE));
  }

  /** Reads numerals into {@code run} and what makes them vague; returns where they end. */
  private int run(int from, StringBuilder run, List<Span> vague) {
    int i = from;
    while (i < text.length() && run.length() <= ChineseDigits.LONGEST) {
      char c = text.charAt(i);
      switch (NumeralSigns.kind(c)) {
        case DIGIT, CAPITAL, TENS -> run.append(c);
        case SCALE -> {
          if (scales.at(i) == 0) {
            return i;
          }
          run.append(c);
        }
        case SOME -> {
          if (vague.size() > ChineseDigits.LONGEST) {
            return i;
          }
          vague.add(new Span(i, i + 1));
        }
        case OVER -> {
          if (run.isEmpty() || scales.at(i + 1) < WAN) {
            return i;
          }
          vague.add(new Span(i, i + 1));
        }
        default -> {
          return i;
        }
      }
      i++;
    }
    return i;
  }

  /** 三点五: the digits behind 点. */
  private Numeral decimals(Numeral number) {
    int point = number.span().end();
    if (number.upper() != null) {
      return number;
    }
    if (NumeralSigns.kindAt(text, point) != Kind.POINT) {
      return scales.isPiece(point) ? scales.all(number) : number;
    }
    long decimals = 0;
    int k = point + 1;
    while (k < text.length()
        && NumeralSigns.digit(text.charAt(k)) >= 0
        && k - point <= MOST_DECIMALS) {
      decimals = 10 * decimals + NumeralSigns.digit(text.charAt(k++));
    }
    int count = k - point - 1;
    if (count == 0) {
      return number;
    }
    return scales.all(
        new Numeral(
            new Span(number.span().start(), k),
            number.value().add(BigDecimal.valueOf(decimals, count)),
            null,
            number.form(),
            number.vague(),
            null,
            BigDecimal.ONE));
  }
}
