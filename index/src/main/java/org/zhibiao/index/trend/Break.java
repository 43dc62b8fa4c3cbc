package org.zhibiao.index.trend;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.zhibiao.audit.review.Pace;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.model.Bound;

/** What changed between two years of an indicator, apart from growth. */
public enum Break {
  UNIT("unit", "单位变了"),
  UNIT_WRITTEN("unit-written", "单位写法变了"),
  PERIOD("period", "周期变了"),
  WEAKENED("weakened", "措辞变弱"),
  STRENGTHENED("strengthened", "措辞变强"),
  DIRECTION("direction", "方向变了"),
  FELL("fell", "数值下降"),
  LOOSENED("loosened", "上限放宽"),
  RENAMED("renamed", "改名"),
  GAP("gap", "中断"),
  COPIED("copied", "原文与上年相同"),
  UNQUANTIFIED("unquantified", "不再量化"),
  DROPPED("dropped", "少了指标值"),
  ADDED("added", "多了指标值");

  private final String code;
  private final String chinese;

  Break(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** The name in the twins. */
  @JsonValue
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
    Pace before = Measure.of(from);
    Pace after = Measure.of(to);
    if (!before.unit().equals(after.unit())) {
      breaks.add(UNIT);
    } else if (!Objects.equals(from.unit(), to.unit()) || Scale.changed(from, to)) {
      breaks.add(UNIT_WRITTEN);
    }
    addIf(breaks, !before.per().equals(after.per()), PERIOD);
    bounds(breaks, Bound.ofCode(from.op()), Bound.ofCode(to.op()));
    BigDecimal difference = Measure.difference(from, to);
    int change = difference == null ? 0 : difference.signum();
    if (isUpper(Bound.ofCode(from.op())) || isUpper(Bound.ofCode(to.op()))) {
      addIf(breaks, change > 0, LOOSENED);
    } else {
      addIf(breaks, change < 0, FELL);
    }
    addIf(breaks, !from.level3().equals(to.level3()), RENAMED);
    addIf(breaks, isGap(from, to), GAP);
    addIf(breaks, from.text().equals(to.text()), COPIED);
    return breaks;
  }

  private static void bounds(Set<Break> breaks, Bound before, Bound after) {
    if (isUpper(before) && isLower(after) || isLower(before) && isUpper(after)) {
      breaks.add(DIRECTION);
    } else if (!before.isAsGoodAs(after)) {
      addIf(breaks, after.strength() < before.strength(), WEAKENED);
      addIf(breaks, after.strength() > before.strength(), STRENGTHENED);
    }
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
}
