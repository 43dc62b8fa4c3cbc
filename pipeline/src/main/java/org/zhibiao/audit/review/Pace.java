package org.zhibiao.audit.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
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
  private static final Automaton EACH = Words.SHARED.automaton("each");
  private static final Automaton EACH_LEAD = Words.SHARED.automaton("each-lead");
  private static final Automaton AVERAGE = Words.SHARED.automaton("average");
  private static final Automaton PERIOD_TAIL = Words.SHARED.automaton("period-tail");
  private static final Automaton WHOLE_YEAR = Words.SHARED.automaton("whole-year");

  /** Words for one period, of which the first is used. */
  private static final List<String> DAY = Words.SHARED.words("day");

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
    int slash = written == null ? -1 : slash(written);
    if (written != null && slash > 0) {
      String counted = written.substring(0, slash);
      Unit unit = UNITS.named(counted);
      return new Pace(
          unit == null ? counted : unit.base(),
          per(written.substring(slash + 1)),
          unit == null ? value : unit.toBase(value));
    }
    String unit = Objects.requireNonNullElse(normal.unit(), "");
    return new Pace(unit, repeats == null ? "" : per(over(repeats)), normal.value());
  }

  /** Where the one stroke of 次/月 stands, not at an end; -1 where there is none. */
  private static int slash(String unit) {
    int at = unit.indexOf('/');
    boolean between = at > 0 && at < unit.length() - 1;
    return between && unit.indexOf('/', at + 1) < 0 ? at : -1;
  }

  /** What stands behind 每, or before 均. */
  private static String over(String repeats) {
    int end = repeats.length();
    for (int i = 0; i < end; i++) {
      int each = EACH.longest(repeats, i, end);
      if (each > 0) {
        return Cut.start(EACH_LEAD, repeats.substring(i + 1, i + each));
      }
      int average = AVERAGE.longest(repeats, i, end);
      if (average > 0) {
        return repeats.substring(i, i + average - 1);
      }
    }
    return "";
  }

  /** 全年, 每年 and nothing are the same. */
  private static String per(String over) {
    String noun = Cut.end(PERIOD_TAIL, Cut.start(EACH_LEAD, over));
    for (String same : DAY) {
      noun = noun.replace(same, DAY.getFirst());
    }
    return WHOLE_YEAR.whole(noun, 0, noun.length()) ? "" : noun;
  }
}
