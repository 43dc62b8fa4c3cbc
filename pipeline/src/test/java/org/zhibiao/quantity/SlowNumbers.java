package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as one would by hand: takes off the unit and the sign, then parts the text at its
 * largest scale, again and again. Slow and obvious, to be compared with the real reader; it shares
 * no code and no table with it.
 *
 * <p>Example: 3亿5千2百万元 is 3 times 亿 and 5千2百万, which is 5千2百 times 万, …
 */
final class SlowNumbers {
  private static final String SCALES = "十百千万亿";
  private static final long[] SIZES = {10, 100, 1000, 10_000, 100_000_000};
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern BELOW = Pattern.compile("(-[0-9.]+)℃[至到~](-[0-9.]+)");
  private static final Pattern FRACTION = Pattern.compile("(?:(.+)又)?(.+)分之(.+)");
  private static final Pattern TENTHS = Pattern.compile("(.+)成(.?)");
  private static final Pattern POWER = Pattern.compile("(.+)[×*]10(\\^?)([0-9⁰¹²³⁴⁵⁶⁷⁸⁹]+)");
  private static final Pattern NEIGHBOURS =
      Pattern.compile("(.*?)([一两二三四五六七八])([二三四五六七八九])([^二三四五六七八九].*|)");

  private SlowNumbers() {}

  /** Reads the whole text, whose unit is one of those, longest first. */
  static WrittenNumber read(String text, List<String> units) {
    String plain = plain(text);
    String money = null;
    for (String[] sign : new String[][] {{"￥", "元"}, {"HK$", "港元"}, {"$", "美元"}, {"€", "欧元"}}) {
      String written = plain(sign[0]);
      if (money == null && plain.startsWith(written)) {
        money = sign[1];
        plain = plain.substring(written.length());
      }
    }
    boolean half = plain.endsWith("半") && !plain.contains("成");
    plain = half ? plain.substring(0, plain.length() - 1) : plain;
    String unit = null;
    for (String known : units) {
      if (unit == null && plain.endsWith(known)) {
        unit = known;
        plain = plain.substring(0, plain.length() - known.length());
      }
    }
    WrittenNumber read = range(text, plain, unit == null ? money : unit);
    BigDecimal more = new BigDecimal(half ? "0.5" : "0");
    return new WrittenNumber(text, read.low().add(more), read.high(), read.unit());
  }

  private static WrittenNumber range(String text, String plain, @Nullable String unit) {
    Matcher below = BELOW.matcher(plain);
    if (below.matches()) {
      BigDecimal low = number(below.group(1));
      return new WrittenNumber(text, low, number(below.group(2)), unit);
    }
    Matcher to =
        Pattern.compile(
                "([^-].*?)"
                    + (unit == null ? "" : "(?:" + Pattern.quote(unit) + ")?")
                    + "(?:--?|~|至|到)(.+)")
            .matcher(plain);
    if (to.matches()) {
      WrittenNumber high = single(text, to.group(2), unit);
      return new WrittenNumber(
          text, shared(to.group(1), to.group(2), high), high.low(), high.unit());
    }
    return single(text, plain, unit);
  }

  /** The lower end with the scales of the upper one that leave it the lower. */
  private static BigDecimal shared(String low, String high, WrittenNumber upper) {
    BigDecimal own = single(low, low, null).low();
    if ("%".equals(upper.unit()) && high.contains("成") && !low.contains("成")) {
      return own.multiply(BigDecimal.TEN);
    }
    if (SCALES.indexOf(low.charAt(low.length() - 1)) >= 2 && Character.isDigit(low.charAt(0))) {
      return own;
    }
    BigDecimal best = own;
    String scale = "";
    for (int i = high.length() - 1; i > 0 && SCALES.indexOf(high.charAt(i)) > 0; i--) {
      scale = high.charAt(i) + scale;
      BigDecimal scaled = number(low + scale);
      best = scaled.compareTo(upper.low()) < 0 ? scaled : best;
    }
    return best;
  }

  private static WrittenNumber single(String text, String plain, @Nullable String unit) {
    Matcher fraction = FRACTION.matcher(plain);
    if (fraction.matches()) {
      return fraction(text, fraction, unit);
    }
    Matcher tenths = TENTHS.matcher(plain);
    if (tenths.matches()) {
      String more = tenths.group(2).replace('半', '五');
      BigDecimal part = more.isEmpty() ? BigDecimal.ZERO : number(more);
      return new WrittenNumber(
          text, number(tenths.group(1)).multiply(BigDecimal.TEN).add(part), null, "%");
    }
    Matcher pair = NEIGHBOURS.matcher(plain);
    if (pair.matches() && !plain.contains("点") && neighbours(pair.group(2), pair.group(3))) {
      BigDecimal low = number(pair.group(1) + pair.group(2) + pair.group(4));
      return new WrittenNumber(
          text, low, number(pair.group(1) + pair.group(3) + pair.group(4)), unit);
    }
    return new WrittenNumber(text, number(plain), null, unit);
  }

  private static boolean neighbours(String a, String b) {
    return number(b).subtract(number(a)).compareTo(BigDecimal.ONE) == 0
        || a.equals("三") && b.equals("五");
  }

  private static WrittenNumber fraction(String text, Matcher m, @Nullable String unit) {
    boolean minus = m.group(2).startsWith("负");
    BigDecimal parts = number(m.group(2).replaceFirst("^负的?", ""));
    BigDecimal part = minus ? number(m.group(3)).negate() : number(m.group(3));
    String sign =
        switch (parts.toBigInteger().intValue()) {
          case 100 -> "%";
          case 1000 -> "‰";
          default -> null;
        };
    if (sign != null) {
      return new WrittenNumber(text, part, null, sign);
    }
    BigDecimal whole = m.group(1) == null ? BigDecimal.ZERO : number(m.group(1));
    return new WrittenNumber(
        text, whole.add(part.divide(parts, 6, RoundingMode.HALF_UP)), null, unit);
  }

  /** Half width, ordinary numerals, no blanks, separators or words of approximation. */
  private static String plain(String text) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
      int capital = "〇壹贰叁肆伍陆柒捌玖拾佰仟".indexOf(half);
      boolean left = " 余多来".indexOf(half) >= 0;
      s.append(left ? "" : capital >= 0 ? "零一二三四五六七八九十百千".charAt(capital) : half);
    }
    return s.toString()
        .replaceAll("(?<=\\d)[,'](?=\\d{3})", "")
        .replace("廿", "二十")
        .replace("—", "-");
  }

  private static BigDecimal number(String s) {
    if (s.startsWith("-") || s.startsWith("负") || s.startsWith("零下")) {
      return number(s.replaceFirst("^(-|负|零下)", "")).negate();
    }
    Matcher power = POWER.matcher(s);
    if (power.matches()) {
      String small = power.group(3);
      int exponent = 0;
      for (int i = 0; i < small.length(); i++) {
        char c = small.charAt(i);
        exponent = 10 * exponent + Math.max("0123456789".indexOf(c), "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c));
      }
      return number(power.group(1)).scaleByPowerOfTen(exponent);
    }
    if (s.matches("[0-9.]+[wWkK]")) {
      boolean wan = Character.toLowerCase(s.charAt(s.length() - 1)) == 'w';
      return new BigDecimal(s.substring(0, s.length() - 1)).scaleByPowerOfTen(wan ? 4 : 3);
    }
    for (int scale = SIZES.length - 1; scale >= 0; scale--) {
      int at = s.lastIndexOf(SCALES.charAt(scale));
      if (at >= 0) {
        String left = s.substring(0, at).replaceAll("[几数上]", "");
        BigDecimal size = BigDecimal.valueOf(SIZES[scale]);
        BigDecimal times = left.isEmpty() || left.equals("零") ? BigDecimal.ONE : number(left);
        return times.multiply(size).add(rest(s.substring(at + 1).replace("几", ""), size, scale));
      }
    }
    return digits(s);
  }

  /** What follows a scale: 五 of 三千五 is 500. */
  private static BigDecimal rest(String s, BigDecimal size, int scale) {
    if (s.isEmpty()) {
      return BigDecimal.ZERO;
    }
    boolean tail = s.length() == 1 && DIGITS.indexOf(s.charAt(0)) > 0 && scale > 0;
    return tail ? digits(s).multiply(size).movePointLeft(1) : number(s);
  }

  private static BigDecimal digits(String s) {
    StringBuilder arabic = new StringBuilder();
    String plain = s.replace('两', '二').replace('点', '.');
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int digit = DIGITS.indexOf(c);
      arabic.append(digit >= 0 ? (char) ('0' + digit) : c);
    }
    return new BigDecimal(arabic.toString());
  }
}
