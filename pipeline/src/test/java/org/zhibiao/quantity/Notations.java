package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/**
 * Writes numbers in the notations that declarations have, at random but by a seed.
 *
 * <p>Example: 35000 is 35000, 35,000, ３５０００, 3.5万, 3万5千, 3万5000, 三万五千, 叁万伍仟, 三万五, 3.5×10^4.
 */
final class Notations {
  /**
   * Units that no numeral ends in and no scale begins; the last four are for some notations only.
   */
  static final List<String> UNITS =
      List.of(
          "人次", "平方米", "个百分点", "公里", "人", "家", "元", "亩", "吨", "项", "套", "场", "户", "℃", "年", "倍",
          "%");

  private static final String[] SIGNS = {"￥", "HK$", "$", "€"};
  private static final String[] MONEY = {"元", "港元", "美元", "欧元"};
  private static final String[] TO = {"-", "~", "至", "到", "--", "—", "－", "～"};
  private static final long WAN = 10_000;
  private static final long YI = 100_000_000;

  private final Random random;

  Notations(long seed) {
    this.random = new Random(seed);
  }

  /** One more expression: a number with its unit. */
  WrittenNumber next() {
    return switch (random.nextInt(14)) {
      case 0, 1 -> range();
      case 2 -> share();
      case 3 -> money();
      case 4 -> vague();
      case 5 -> letter();
      case 6 -> pair();
      case 7 -> signed();
      case 8 -> half();
      default -> plain();
    };
  }

  private WrittenNumber plain() {
    String unit = unit();
    if (random.nextInt(4) == 0) {
      BigDecimal n = decimal();
      unit = pick("元", "平方米", "公里", "吨", "亩");
      return new WrittenNumber(decimal(n) + gap() + unit, n, null, unit);
    }
    long n = whole();
    unit = n >= YI ? pick("元", "人次", "平方米", "公里", "吨", "亩") : unit;
    return new WrittenNumber(whole(n) + gap() + unit, BigDecimal.valueOf(n), null, unit);
  }

  private WrittenNumber money() {
    int which = random.nextInt(SIGNS.length);
    long n = whole();
    BigDecimal value = BigDecimal.valueOf(n);
    return new WrittenNumber(SIGNS[which] + figures(n), value, null, MONEY[which]);
  }

  /** 两到三万元, 3至5万元, 30-50人, 3万元至5万元. */
  private WrittenNumber range() {
    String unit = unit();
    String to = pick(TO);
    int scale = random.nextInt(4);
    long size = new long[] {1, 1000, WAN, YI}[scale];
    String name = new String[] {"", "千", "万", "亿"}[scale];
    long low = 1L + random.nextInt(98);
    long high = low + 1 + random.nextInt(90);
    BigDecimal from = BigDecimal.valueOf(low * size);
    BigDecimal end = BigDecimal.valueOf(high * size);
    boolean chinese = random.nextBoolean() && to.matches("[至到]");
    boolean both = random.nextInt(3) == 0;
    if (chinese && size == 1000) {
      // 十二千 is not said.
      low = 1 + low % 7;
      high = low + 1 + high % (9 - low);
      from = BigDecimal.valueOf(low * size);
      end = BigDecimal.valueOf(high * size);
    }
    String lower = chinese ? section(low, true) : String.valueOf(low);
    String upper = chinese ? section(high, true) : String.valueOf(high);
    String first = both ? lower + name + (random.nextBoolean() ? unit : "") : lower;
    return new WrittenNumber(first + to + upper + name + unit, from, end, unit);
  }

  /** 95%, 百分之九十五, 九成五, 三分之二, 万分之五, 三又二分之一. */
  private WrittenNumber share() {
    int n = 1 + random.nextInt(99);
    BigDecimal value = BigDecimal.valueOf(n);
    return switch (random.nextInt(7)) {
      case 0 -> new WrittenNumber(figures(n) + gap() + pick("%", "％"), value, null, "%");
      case 1 -> new WrittenNumber("百分之" + chinese(n), value, null, "%");
      case 2 -> new WrittenNumber("百分之" + n, value, null, "%");
      case 3 -> new WrittenNumber("千分之" + chinese(n), value, null, "‰");
      case 4 -> new WrittenNumber("万分之" + chinese(n), value.movePointLeft(4), null, null);
      case 5 -> tenths();
      default -> fraction();
    };
  }

  private WrittenNumber tenths() {
    int n = 1 + random.nextInt(9);
    int more = random.nextInt(10);
    String first = random.nextBoolean() ? chinese(n) : String.valueOf(n);
    String second = more == 0 ? "" : more == 5 && random.nextBoolean() ? "半" : digit(more);
    BigDecimal value = BigDecimal.valueOf(10L * n + more);
    return new WrittenNumber(first + "成" + second, value, null, "%");
  }

  private WrittenNumber fraction() {
    int parts = 2 + random.nextInt(18);
    int part = 1 + random.nextInt(parts - 1);
    int whole = random.nextInt(3) == 0 ? 1 + random.nextInt(9) : 0;
    BigDecimal value =
        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(parts), 6, RoundingMode.HALF_UP);
    boolean chinese = whole > 0 || random.nextBoolean();
    String text =
        (whole > 0 ? chinese(whole) + "又" : "")
            + (chinese ? chinese(parts) + "分之" + chinese(part) : parts + "分之" + part);
    return new WrittenNumber(text, value.add(BigDecimal.valueOf(whole)), null, null);
  }

  /** 30余人, 3万多元, 十几家, 数十万人, 三百余万元. */
  private WrittenNumber vague() {
    String unit = unit();
    long n = 10L * (1 + random.nextInt(9));
    BigDecimal value = BigDecimal.valueOf(n);
    return switch (random.nextInt(6)) {
      case 0 -> new WrittenNumber(n + pick("余", "多") + unit, value, null, unit);
      case 1 -> new WrittenNumber(chinese(n) + pick("余", "多", "几", "来") + unit, value, null, unit);
      case 2 -> several(unit);
      case 3 ->
          new WrittenNumber(
              n + pick("余", "多") + "万" + unit, BigDecimal.valueOf(n * WAN), null, unit);
      case 4 ->
          new WrittenNumber(
              chinese(n * 100) + pick("余", "多") + "万" + unit,
              BigDecimal.valueOf(n * 100 * WAN),
              null,
              unit);
      default ->
          new WrittenNumber(
              n / 10 + "百" + pick("余", "多") + "万" + unit,
              BigDecimal.valueOf(n * 10 * WAN),
              null,
              unit);
    };
  }

  /** -3.5%, 负百分之五, 零下18℃, -18℃至-5℃. */
  private WrittenNumber signed() {
    BigDecimal n = BigDecimal.valueOf(1 + random.nextInt(999), random.nextInt(2)).negate();
    String size = n.negate().toPlainString();
    BigDecimal lower = n.subtract(BigDecimal.TEN);
    return switch (random.nextInt(5)) {
      case 0 ->
          new WrittenNumber(
              "负百分之" + section(-n.longValue() + 1, true),
              BigDecimal.valueOf(n.longValue() - 1),
              null,
              "%");
      case 1 -> new WrittenNumber("零下" + size + "℃", n, null, "℃");
      case 2 ->
          new WrittenNumber(lower + "℃" + pick("至", "到", "~") + "-" + size + "℃", lower, n, "℃");
      default -> new WrittenNumber(pick("-", "－", "—") + size + "%", n, null, "%");
    };
  }

  /** 三吨半, 2倍半, 两公里半. */
  private WrittenNumber half() {
    int n = 1 + random.nextInt(9);
    String unit = pick("吨", "公里", "倍", "年", "亩");
    String number = n == 2 ? "两" : random.nextBoolean() ? String.valueOf(n) : digit(n);
    return new WrittenNumber(number + unit + "半", BigDecimal.valueOf(10L * n + 5, 1), null, unit);
  }

  /** 数百人, 几千元, 上万户. */
  private WrittenNumber several(String unit) {
    int scale = random.nextInt(3);
    BigDecimal value = BigDecimal.valueOf(new long[] {100, 1000, WAN}[scale]);
    String text = pick("数", "几", "上") + "百千万".charAt(scale) + unit;
    return new WrittenNumber(text, value, null, unit);
  }

  /** 三五十人, 两三万元, 四五百家. */
  private WrittenNumber pair() {
    String unit = unit();
    int n = 1 + random.nextInt(8);
    int scale = random.nextInt(4);
    long size = new long[] {10, 100, 1000, WAN}[scale];
    String low = n == 2 ? "两" : digit(n);
    BigDecimal from = BigDecimal.valueOf(n * size);
    BigDecimal to = BigDecimal.valueOf((n + 1) * size);
    return new WrittenNumber(low + digit(n + 1) + "十百千万".charAt(scale) + unit, from, to, unit);
  }

  private WrittenNumber letter() {
    boolean wan = random.nextBoolean();
    long size = wan ? WAN : 1000;
    BigDecimal n = BigDecimal.valueOf(1 + random.nextInt(999), random.nextInt(3));
    String unit = pick("人次", "元");
    String text = n.toPlainString() + (wan ? pick("w", "W") : "k") + unit;
    return new WrittenNumber(text, n.multiply(BigDecimal.valueOf(size)), null, unit);
  }

  private long whole() {
    long n = 1L + random.nextInt(9);
    int places = random.nextInt(12);
    for (int i = 0; i < places; i++) {
      n = 10 * n + (random.nextInt(3) == 0 ? random.nextInt(10) : 0);
    }
    return n;
  }

  private BigDecimal decimal() {
    return BigDecimal.valueOf(1 + random.nextInt(99_999), 1 + random.nextInt(3));
  }

  private String decimal(BigDecimal n) {
    return switch (random.nextInt(5)) {
      case 0 -> wide(n.toPlainString());
      case 1 -> chinese(n);
      case 2 -> n.movePointLeft(4).toPlainString() + "万";
      case 3 -> n.movePointLeft(3).toPlainString() + pick("×10^3", "×10³", "*10^3");
      default -> n.toPlainString();
    };
  }

  /** 三十点二五. */
  private String chinese(BigDecimal n) {
    String[] parts = n.toPlainString().split("\\.", -1);
    StringBuilder s = new StringBuilder(section(Long.parseLong(parts[0]), true)).append("点");
    for (int i = 0; i < parts[1].length(); i++) {
      s.append(digit(parts[1].charAt(i) - '0'));
    }
    return s.toString();
  }

  private String whole(long n) {
    return switch (random.nextInt(6)) {
      case 0 -> figures(n);
      case 1 -> chinese(n);
      case 2 -> capital(chinese(n).replace('两', '二'));
      case 3 -> mixed(n, false);
      case 4 -> mixed(n, true);
      default -> scaled(n);
    };
  }

  private String figures(long n) {
    String digits = String.valueOf(n);
    return switch (random.nextInt(6)) {
      case 0 -> grouped(digits, ",");
      case 1 -> wide(digits);
      case 2 -> scaled(n);
      case 3 -> grouped(digits, "'");
      default -> digits;
    };
  }

  private static String grouped(String digits, String separator) {
    return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", separator);
  }

  private static String wide(String digits) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      s.append((char) (digits.charAt(i) - '!' + '！'));
    }
    return s.toString();
  }

  /** 3.5万, 1200 万, 3百万, 2千万, 9.1亿. */
  private String scaled(long n) {
    String[] scales = {"万亿", "亿", "千万", "百万", "万", "千"};
    int[] places = {12, 8, 7, 6, 4, 3};
    for (int i = 0; i < scales.length; i++) {
      BigDecimal rest = BigDecimal.valueOf(n).movePointLeft(places[i]).stripTrailingZeros();
      boolean fits = rest.scale() <= 2 && rest.compareTo(BigDecimal.ONE) >= 0;
      if (fits && random.nextBoolean()) {
        boolean blank = places[i] % 4 == 0 && random.nextInt(3) == 0;
        return rest.toPlainString() + (blank ? " " : "") + scales[i];
      }
    }
    return String.valueOf(n);
  }

  /** 3亿2000万, 3万5千, 1千2百, 3千零50, 16万五千: figures with scales between them. */
  private String mixed(long n, boolean chinese) {
    if (n >= YI) {
      return mixed(n / YI, false) + "亿" + below(n % YI, YI, chinese);
    }
    if (n >= WAN) {
      return mixed(n / WAN, false) + "万" + below(n % WAN, WAN, chinese);
    }
    if (n < 1000) {
      return n >= 100 && random.nextBoolean()
          ? n / 100 + "百" + below(n % 100, 100, chinese)
          : String.valueOf(n);
    }
    return random.nextBoolean()
        ? String.valueOf(n)
        : n / 1000 + "千" + below(n % 1000, 1000, chinese);
  }

  private String below(long n, long scale, boolean chinese) {
    if (n == 0) {
      return "";
    }
    String zero = n * 10 < scale ? "零" : "";
    String rest = chinese && random.nextBoolean() ? chinese(n, false) : mixed(n, chinese);
    return zero + rest;
  }

  private String chinese(long n) {
    return chinese(n, true);
  }

  private String chinese(long n, boolean first) {
    if (n < 10) {
      return digit((int) n);
    }
    String s = section(n, first);
    if (first && n >= 100 && s.length() > 2 && random.nextInt(3) == 0) {
      // 三千五 for 三千五百, 一万二 for 一万二千.
      String shorter = s.substring(0, s.length() - 1);
      boolean elided =
          s.matches(".*([万亿]?.千.百|[^零]*.百.十|.万.千|.亿.千万)")
              && !s.contains("零")
              && !s.endsWith("千万")
              && !shorter.endsWith("两");
      return elided ? shorter : s;
    }
    return s;
  }

  private String section(long n, boolean first) {
    long[] sizes = {YI, WAN, 1000, 100, 10};
    String names = "亿万千百十";
    for (int i = 0; i < sizes.length; i++) {
      if (n >= sizes[i]) {
        long times = n / sizes[i];
        long rest = n % sizes[i];
        String head = head(times, sizes[i], first) + names.charAt(i);
        if (rest == 0) {
          return head;
        }
        boolean zero =
            rest * 10 < sizes[i] || times % 10 == 0 && sizes[i] >= WAN && random.nextBoolean();
        return head + (zero ? "零" : "") + (rest < 10 ? digit((int) rest) : section(rest, false));
      }
    }
    return digit((int) n);
  }

  private String head(long times, long size, boolean first) {
    if (times >= 10) {
      return section(times, first);
    }
    if (times == 1 && size == 10 && first) {
      return "";
    }
    return times == 2 && size > 10 && random.nextBoolean() ? "两" : digit((int) times);
  }

  private static String digit(int n) {
    return String.valueOf("零一二三四五六七八九".charAt(n));
  }

  private static String capital(String chinese) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < chinese.length(); i++) {
      char c = chinese.charAt(i);
      int at = "一二三四五六七八九十百千".indexOf(c);
      s.append(at < 0 ? c : "壹贰叁肆伍陆柒捌玖拾佰仟".charAt(at));
    }
    return s.toString();
  }

  private String unit() {
    return UNITS.get(random.nextInt(UNITS.size() - 4));
  }

  private String gap() {
    return random.nextInt(8) == 0 ? " " : "";
  }

  private String pick(String... of) {
    return of[random.nextInt(of.length)];
  }
}
