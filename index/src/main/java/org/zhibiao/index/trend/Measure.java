package org.zhibiao.index.trend;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.schema.TargetRecord;

/**
 * What a number counts and what it repeats over, however that is written.
 *
 * <p>Example: ≥4次/月 and 每月不少于4次 are both 次 each 月, 50万元/处 and 每处50万元 both 元 each 处.
 *
 * @param unit the base unit, empty where there is none
 * @param per what it repeats over, empty for a whole year or nothing
 * @param value in that unit
 */
record Measure(String unit, String per, BigDecimal value) {
  private static final Pattern SLASHED = Pattern.compile("([^/]+)/([^/]+)");
  private static final Pattern EACH = Pattern.compile("每[一个]?(\\p{IsHan}+)|(\\p{IsHan}+)均");

  static Measure of(TargetRecord t) {
    String written = Objects.requireNonNullElse(t.unit(), "");
    Matcher slashed = SLASHED.matcher(written);
    if (slashed.matches()) {
      return new Measure(slashed.group(1), per(slashed.group(2)), t.value());
    }
    String unit = Objects.requireNonNullElse(t.normalUnit(), "");
    Matcher each = EACH.matcher(Objects.requireNonNullElse(t.per(), ""));
    String over = each.find() ? Objects.requireNonNullElse(each.group(1), each.group(2)) : "";
    return new Measure(unit, per(over), t.normalValue());
  }

  /** 全年, 每年 and nothing are the same. */
  private static String per(String over) {
    String noun = over.replaceFirst("^[一个]", "").replaceFirst("度$", "").replace("日", "天");
    return noun.equals("年") ? "" : noun;
  }

  /** One number less the other, null where that says nothing. */
  static @Nullable BigDecimal difference(TargetRecord from, TargetRecord to) {
    Measure before = of(from);
    Measure after = of(to);
    boolean comparable = before.unit().equals(after.unit()) && before.per().equals(after.per());
    return comparable ? after.value().subtract(before.value()) : null;
  }
}
