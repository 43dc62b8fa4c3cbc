package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Normal;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.Unit;
import org.zhibiao.quantity.Units;

/**
 * What a number counts and what it repeats over, however that is written.
 *
 * <p>Example: ≥4次/月 and 每月不少于4次 are both 次 each 月, 50万元/处 and 每处50万元 both 元 each 处.
 *
 * @param unit the base unit, empty where there is none
 * @param per what it repeats over, empty for a year or nothing
 * @param value in that unit
 */
public record Pace(String unit, String per, BigDecimal value) {
  private static final Pattern SLASHED = Pattern.compile("([^/]+)/([^/]+)");
  private static final Pattern EACH = Pattern.compile("每[一个]?(\\p{IsHan}+)|(\\p{IsHan}+)均");
  private static final Units UNITS = Units.standard();

  /** Of a target. */
  public static Pace of(Target t) {
    return of(t.unit(), t.per(), t.value(), t.normal());
  }

  /**
   * Of its parts.
   *
   * @param written the unit as written
   * @param repeats over what, as written
   * @param value the number in that unit
   * @param normal the same in the base unit of its dimension
   */
  public static Pace of(
      @Nullable String written, @Nullable String repeats, BigDecimal value, Normal normal) {
    Matcher slashed = SLASHED.matcher(Objects.requireNonNullElse(written, ""));
    if (slashed.matches()) {
      Unit unit = UNITS.named(slashed.group(1));
      return new Pace(
          unit == null ? slashed.group(1) : unit.base(),
          per(slashed.group(2)),
          unit == null ? value : unit.toBase(value));
    }
    String unit = Objects.requireNonNullElse(normal.unit(), "");
    Matcher each = EACH.matcher(Objects.requireNonNullElse(repeats, ""));
    String over = each.find() ? Objects.requireNonNullElse(each.group(1), each.group(2)) : "";
    return new Pace(unit, per(over), normal.value());
  }

  /** 全年, 每年 and nothing are the same. */
  private static String per(String over) {
    String noun = over.replaceFirst("^[一个]", "").replaceFirst("度$", "").replace("日", "天");
    return noun.equals("年") ? "" : noun;
  }
}
