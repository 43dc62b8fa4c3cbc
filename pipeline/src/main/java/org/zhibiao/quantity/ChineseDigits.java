package org.zhibiao.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The value of a run of Chinese numerals.
 *
 * <p>Example: 二十五 is 25, 三千五 is 3500, 廿 is 20, 壹拾贰万 is 120000, 五六十 is 50 to 60.
 */
final class ChineseDigits {
  /** No longer run is a number. */
  static final int LONGEST = 24;

  private static final int WAN = 10_000;
  private static final long MOST = Long.MAX_VALUE / 8;

  private ChineseDigits() {}

  /** A number or, for 三五 and 五六十, two. */
  record Value(BigDecimal low, @Nullable BigDecimal high) {}

  /**
   * The value of a run in which every character {@linkplain NumeralSigns#isChinese is a numeral}.
   *
   * @return null where the run is no number (一二三四, 十百)
   */
  static @Nullable Value parse(String run) {
    if (run.length() > LONGEST) {
      return null;
    }
    int pair = adjacentDigits(run);
    if (pair >= 0) {
      BigDecimal low = new Sum().of(run, pair + 1);
      BigDecimal high = new Sum().of(run, pair);
      if (low == null || high == null || low.compareTo(high) >= 0) {
        return digitString(run);
      }
      return new Value(low, high);
    }
    BigDecimal value = new Sum().of(run, -1);
    return value == null ? digitString(run) : new Value(value, null);
  }

  /** Where two neighbouring digits stand for a range (三五, 五六, 两三), or -1. */
  private static int adjacentDigits(String run) {
    for (int i = 0; i + 1 < run.length(); i++) {
      int a = NumeralSigns.digit(run.charAt(i));
      int b = NumeralSigns.digit(run.charAt(i + 1));
      boolean third = i + 2 < run.length() && NumeralSigns.digit(run.charAt(i + 2)) >= 0;
      boolean before = i > 0 && NumeralSigns.digit(run.charAt(i - 1)) >= 0;
      if (a > 0 && (b == a + 1 || (a == 3 && b == 5)) && !third && !before) {
        return i;
      }
    }
    return -1;
  }

  /** 二〇二五, 一二〇: digits read one by one. */
  private static @Nullable Value digitString(String run) {
    if (run.length() < 2) {
      return null;
    }
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < run.length(); i++) {
      int d = NumeralSigns.digit(run.charAt(i));
      if (d < 0) {
        return null;
      }
      digits.append(d);
    }
    return new Value(new BigDecimal(digits.toString()), null);
  }

  /** What is added up from left to right: 三千二百 is a section, 万 closes one. */
  private static final class Sum {
    private long total;
    private long section;
    private int digit = -1;
    private long lastScale;
    private boolean zero;

    /** The value of the run without the character at {@code but}, or null. */
    @Nullable BigDecimal of(String run, int but) {
      for (int i = 0; i < run.length(); i++) {
        if (i != but && !add(run.charAt(i))) {
          return null;
        }
      }
      // 三千五 is 3500, 一万二 is 12000; with 零 between it is 3005.
      boolean tail = digit > 0 && lastScale >= 100 && !zero;
      return BigDecimal.valueOf(
          total + section + (tail ? digit * (lastScale / 10) : Math.max(digit, 0)));
    }

    private boolean add(char c) {
      int d = NumeralSigns.digit(c);
      if (d >= 0) {
        if (digit > 0) {
          return false;
        }
        zero |= d == 0;
        digit = d;
      } else if (NumeralSigns.tens(c) > 0) {
        section += NumeralSigns.tens(c);
        lastScale = 10;
      } else {
        return scale(NumeralSigns.scale(c));
      }
      return true;
    }

    /** Applies a scale; false where no number is so large. */
    private boolean scale(long s) {
      if (total + section + Math.max(digit, 0) > MOST / s) {
        return false;
      }
      if (s < WAN) {
        section += (digit < 0 || (digit == 0 && s == 10) ? 1 : digit) * s;
      } else {
        long below = section + Math.max(digit, 0);
        // 亿 scales all that stands before it: 一万亿.
        total = s == WAN ? total + Math.max(below, 1) * s : Math.max(total + below, 1) * s;
        section = 0;
      }
      digit = -1;
      lastScale = s;
      zero = false;
      return true;
    }
  }
}
