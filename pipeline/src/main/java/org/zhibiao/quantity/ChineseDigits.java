package org.zhibiao.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The value of a run of Chinese numerals.
 *
 * <p>Example: 二十五 is 25, 三千五 is 3500, 廿 is 20, 壹拾贰万 is 120000, 五六十 is 50 to 60.
 */
final class ChineseDigits {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";

  private ChineseDigits() {}

  /** 0 to 9, or -1. 两 and 俩 are 2. */
  static int digit(char c) {
    int i = DIGITS.indexOf(c);
    if (i < 0) {
      i = CAPITALS.indexOf(c);
    }
    if (i < 0) {
      i =
          switch (c) {
            case '两', '俩' -> 2;
            case '○' -> 0;
            case '仨' -> 3;
            default -> -1;
          };
    }
    return i;
  }

  /** 伍 in 队伍两个半小时: a capital numeral before an ordinary one belongs to another word. */
  static boolean isLoneCapital(String text, int at) {
    boolean ordinary =
        at + 1 < text.length()
            && (DIGITS.indexOf(text.charAt(at + 1)) >= 0
                || "两几半".indexOf(text.charAt(at + 1)) >= 0);
    return ordinary && CAPITALS.indexOf(text.charAt(at)) >= 0;
  }

  /** 10, 100, 1000, 10^4, 10^8 — or 0 where the character is no scale. */
  static long scale(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }

  /** Whether the character can stand in a Chinese number: a digit, a scale, 廿 or 卅. */
  static boolean isNumeral(char c) {
    return digit(c) >= 0 || scale(c) > 0 || c == '廿' || c == '卅';
  }

  /** A number or, for 三五 and 五六十, two. */
  record Value(BigDecimal low, @Nullable BigDecimal high) {}

  /**
   * The value of a run in which every character {@linkplain #isNumeral is a numeral}.
   *
   * @return null where the run is no number (一二三四, 十百)
   */
  static @Nullable Value parse(String run) {
    if (run.length() > 24) {
      return null;
    }
    int pair = adjacentDigits(run);
    if (pair >= 0) {
      BigDecimal low = single(run.substring(0, pair + 1) + run.substring(pair + 2));
      BigDecimal high = single(run.substring(0, pair) + run.substring(pair + 1));
      if (low == null || high == null || low.compareTo(high) >= 0) {
        return digitString(run);
      }
      return new Value(low, high);
    }
    BigDecimal value = single(run);
    return value == null ? digitString(run) : new Value(value, null);
  }

  /** Where two neighbouring digits stand for a range (三五, 五六, 两三), or -1. */
  private static int adjacentDigits(String run) {
    for (int i = 0; i + 1 < run.length(); i++) {
      int a = digit(run.charAt(i));
      int b = digit(run.charAt(i + 1));
      boolean third = i + 2 < run.length() && digit(run.charAt(i + 2)) >= 0;
      boolean before = i > 0 && digit(run.charAt(i - 1)) >= 0;
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
      int d = digit(run.charAt(i));
      if (d < 0) {
        return null;
      }
      digits.append(d);
    }
    return new Value(new BigDecimal(digits.toString()), null);
  }

  private static @Nullable BigDecimal single(String run) {
    long total = 0;
    long section = 0;
    int digit = -1;
    long lastScale = 0;
    boolean zero = false;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      int d = digit(c);
      long s = scale(c);
      if (d >= 0) {
        if (digit > 0) {
          return null;
        }
        zero |= d == 0;
        digit = d;
      } else if (c == '廿' || c == '卅') {
        section += c == '廿' ? 20 : 30;
        lastScale = 10;
      } else if (s < 10_000) {
        section += (digit < 0 || (digit == 0 && s == 10) ? 1 : digit) * s;
        digit = -1;
        lastScale = s;
        zero = false;
      } else {
        long below = section + Math.max(digit, 0);
        // 亿 scales all that stands before it: 一万亿.
        total = s == 10_000 ? total + Math.max(below, 1) * s : Math.max(total + below, 1) * s;
        section = 0;
        digit = -1;
        lastScale = s;
        zero = false;
      }
      if (total > Long.MAX_VALUE / 1_000_000_000L) {
        return null;
      }
    }
    if (digit > 0 && lastScale >= 100 && !zero) {
      // 三千五 is 3500, 一万二 is 12000; with 零 between it is 3005.
      return BigDecimal.valueOf(total + section + digit * (lastScale / 10));
    }
    return BigDecimal.valueOf(total + section + Math.max(digit, 0));
  }
}
