package org.zhibiao.index.trend;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.model.Bound;

/** What changed between two years of an indicator, apart from growth. */
public enum Break {
  UNIT("unit", "单位变了"),
  UNIT_WRITTEN("unit-written", "单位写法变了"),
  PERIOD("period", "周期变了"),
  WEAKENED("weakened", "比较放松"),
  STRENGTHENED("strengthened", "比较收紧"),
  DIRECTION("direction", "方向变了"),
  FELL("fell", "数值下降"),
  LOOSENED("loosened", "上限放宽"),
  RENAMED("renamed", "改名"),
  GAP("gap", "中断"),
  COPIED("copied", "原文与上年相同"),
  UNQUANTIFIED("unquantified", "不再量化");

  private static final Pattern PERIODS = Pattern.compile("每个?(天|日|周|旬|月|季|半年)");

  private final String code;
  private final String chinese;

  Break(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** The name in the twins. */
  public String code() {
    return code;
  }

  /** What a page shows. */
  public String chinese() {
    return chinese;
  }

  /** What changed from one target to the next of the same indicator. */
  static Set<Break> between(TargetRecord from, TargetRecord to) {
    Set<Break> breaks = EnumSet.noneOf(Break.class);
    Bound before = Bound.ofCode(from.op());
    Bound after = Bound.ofCode(to.op());
    boolean sameUnit = Objects.equals(from.normalUnit(), to.normalUnit());
    if (!sameUnit) {
      breaks.add(UNIT);
    } else if (!Objects.equals(from.unit(), to.unit()) || Scale.changed(from, to)) {
      breaks.add(UNIT_WRITTEN);
    }
    addIf(breaks, !comparablePeriods(from, to), PERIOD);
    if (isUpper(before) && isLower(after) || isLower(before) && isUpper(after)) {
      breaks.add(DIRECTION);
    } else if (strength(after) < strength(before)) {
      breaks.add(WEAKENED);
    } else if (strength(after) > strength(before)) {
      breaks.add(STRENGTHENED);
    }
    int change = comparable(from, to) ? to.normalValue().compareTo(from.normalValue()) : 0;
    if (isUpper(after)) {
      addIf(breaks, change > 0, LOOSENED);
    } else {
      addIf(breaks, change < 0, FELL);
    }
    addIf(breaks, !from.level3().equals(to.level3()), RENAMED);
    addIf(breaks, isGap(from, to), GAP);
    addIf(breaks, from.text().equals(to.text()), COPIED);
    return breaks;
  }

  /** Whether one number less the other says anything. */
  static boolean comparable(TargetRecord from, TargetRecord to) {
    return Objects.equals(from.normalUnit(), to.normalUnit()) && comparablePeriods(from, to);
  }

  /** 每月5次 and 每年60次 are not to be subtracted; 全年, 每年 and nothing are the same. */
  private static boolean comparablePeriods(TargetRecord from, TargetRecord to) {
    return period(from).equals(period(to));
  }

  private static String period(TargetRecord t) {
    String per = t.per() == null ? "" : t.per();
    Matcher m = PERIODS.matcher(per);
    return m.find() ? m.group(1).replace("日", "天") : "";
  }

  private static void addIf(Set<Break> breaks, boolean is, Break which) {
    if (is) {
      breaks.add(which);
    }
  }

  private static boolean isGap(TargetRecord from, TargetRecord to) {
    Integer first = from.year();
    Integer second = to.year();
    return first != null && second != null && second - first > 1;
  }

  private static boolean isUpper(Bound bound) {
    return bound == Bound.LE || bound == Bound.LT;
  }

  private static boolean isLower(Bound bound) {
    return bound == Bound.GE || bound == Bound.GT;
  }

  /** How firmly a comparator binds: ≥ ≤ = and spans, then 达到, then a bare number, then 约. */
  static int strength(Bound bound) {
    return switch (bound) {
      case GE, GT, LE, LT, EQ, RANGE -> 3;
      case REACH -> 2;
      case NONE -> 1;
      case APPROX -> 0;
    };
  }
}
