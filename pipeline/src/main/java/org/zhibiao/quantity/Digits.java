package org.zhibiao.quantity;

import java.math.BigDecimal;

/**
 * Reads the Arabic digits of one text, thousands separators included.
 *
 * <p>Example: 1,200.5 in 1,200.5元; 12 345 in 12 345人, but 2022 and not 2022 100 in 2022 100.
 */
final class Digits {
  /** More digits than any amount has: a code. */
  static final int MOST = 18;

  /** Of so many digits, the first may be a group. */
  private static final int GROUP = 3;

  private final String text;
  private final Units units;

  Digits(String folded, Units units) {
    this.text = folded;
    this.units = units;
  }

  /** Where the run of digits, commas and points ends that starts at {@code at}. */
  int end(int at) {
    int i = at;
    while (i < text.length() && (isDigit(i) || isPoint(i) || groupEnd(i) > i)) {
      i++;
    }
    return i;
  }

  /** Where the number ends that starts at {@code start}, or -1 where it has too many digits. */
  int numberEnd(int start) {
    int i = start;
    int count = 0;
    boolean grouped = false;
    while (i < text.length()) {
      if (isDigit(i)) {
        count++;
        i++;
      } else if ((grouped || i - start <= GROUP) && groupEnd(i) > i) {
        grouped = true;
        count += GROUP;
        i = groupEnd(i);
      } else {
        break;
      }
      if (count > MOST) {
        return -1;
      }
    }
    if (isPoint(i)) {
      i++;
      for (count++; isDigit(i) && count <= MOST; count++) {
        i++;
      }
    }
    return isDigit(i) ? -1 : i;
  }

  /** The value of the digits in [from, to), up to a second point. */
  BigDecimal value(int from, int to) {
    long unscaled = 0;
    int scale = -1;
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (NumeralSigns.isArabic(c)) {
        unscaled = 10 * unscaled + (c - '0');
        scale += scale >= 0 ? 1 : 0;
        digits++;
      } else if (c == '.') {
        if (scale >= 0) {
          break;
        }
        scale = 0;
      }
    }
    return digits <= MOST ? BigDecimal.valueOf(unscaled, Math.max(scale, 0)) : big(from, to);
  }

  /** The value of more digits than a long can hold. */
  private BigDecimal big(int from, int to) {
    StringBuilder digits = new StringBuilder();
    boolean point = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' && point) {
        break;
      }
      point |= c == '.';
      if (NumeralSigns.isArabic(c) || c == '.') {
        digits.append(c);
      }
    }
    return new BigDecimal(digits.toString());
  }

  boolean isDigit(int i) {
    return NumeralSigns.isArabicAt(text, i);
  }

  private boolean isPoint(int i) {
    return i < text.length() && text.charAt(i) == '.' && isDigit(i - 1) && isDigit(i + 1);
  }

  private boolean isGroup(int i) {
    return isDigit(i + 1) && isDigit(i + 2) && isDigit(i + GROUP) && !isDigit(i + GROUP + 1);
  }

  /** Where a group of three digits ends that a comma or a space at {@code i} starts, else i. */
  private int groupEnd(int i) {
    char c = text.charAt(i);
    boolean written = c == '\'' || c == ',' && !isSpaced(i);
    boolean maybe = c == ' ' || c == '，' || isSpaced(i);
    if (!(written || maybe) || !isDigit(i - 1) || !isGroup(at(i))) {
      return i;
    }
    return maybe && !groupLooksLikeOne(at(i)) ? i : at(i) + GROUP + 1;
  }

  /** 2, 800: a blank behind the comma. */
  private boolean isSpaced(int i) {
    return text.startsWith(", ", i);
  }

  /** Where the separator at {@code i} ends, before its group. */
  private int at(int i) {
    return isSpaced(i) ? i + 1 : i;
  }

  /** Whether the separator is the same as the one that ends at {@code first}. */
  private boolean isSeparator(int i, int first) {
    return text.charAt(at(i)) == text.charAt(first);
  }

  /** A Chinese comma or a space joins groups only where a unit of counting follows the number. */
  private boolean groupLooksLikeOne(int i) {
    int end = i + GROUP + 1;
    while (end < text.length() && isSeparator(end, i) && isGroup(at(end))) {
      end = at(end) + GROUP + 1;
      if (end - i > 2 * MOST) {
        // A code, whatever follows.
        return true;
      }
    }
    while (isDigit(end) || isPoint(end)) {
      end++;
    }
    if (end >= text.length() || text.charAt(end) == '%' || text.charAt(end) == '年') {
      return false;
    }
    int unit = text.charAt(end) == ' ' && end + 1 < text.length() ? end + 1 : end;
    return NumeralSigns.scale(text.charAt(unit)) > 0 || units.at(text, unit) != null;
  }
}
