package org.zhibiao.audit;

import org.zhibiao.match.Automaton;
import org.zhibiao.model.Change;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.quantity.Dimensions;
import org.zhibiao.quantity.Trait;

/** R03 and R04: comparators that point the wrong way, 成本≥100万元 and 合格率≤95%. */
final class DirectionRules {
  private static final Automaton COST_NAME = Words.ROWS.automaton("cost-name");
  private static final Automaton COST_SHARE = Words.ROWS.automaton("cost-share");
  private static final Automaton SATISFACTION = Words.ROWS.automaton("satisfaction");
  private static final Automaton FLOOR = Words.ROWS.automaton("floor");
  private static final Automaton FINE = Words.ROWS.automaton("fine");
  private static final Automaton INCOME = Words.ROWS.automaton("income");
  private static final Automaton CONTROLLED = Words.ROWS.automaton("controlled");

  private DirectionRules() {}

  static void cost(Form form, Report report) {
    for (Promise p : form.promises()) {
      Form.Line line = p.line();
      if (line != null && Vocabulary.isUp(p.target().bound()) && isSpent(line, p)) {
        report.promise(p, "成本指标写的是“%s”，等于要求至少花这么多".formatted(p.shown()), "改为“≤" + p.number() + "”");
      }
    }
  }

  /** Whether it is a cost that is to be kept down. */
  private static boolean isSpent(Form.Line line, Promise p) {
    return (Form.isCost(line) || COST_NAME.any(line.name()))
        && p.target().change() != Change.DECREASE
        && isCostKind(line, p)
        && !p.isSaid(Vocabulary.SAVING)
        && !isFloor(line, p)
        && !p.isSaid(SATISFACTION);
  }

  private static boolean isCostKind(Form.Line line, Promise p) {
    Measured measured = p.measured();
    if (measured == Measured.RATIO) {
      return p.isSaid(COST_SHARE);
    }
    return Form.isCost(line)
        || measured == Measured.MONEY
        || Dimensions.is(p.target().normal().dimension(), Trait.COMPOUND);
  }

  /** 低保标准不低于720元: the least that is paid to people, and no cost to be kept down. */
  private static boolean isFloor(Form.Line line, Promise p) {
    return FLOOR.any(line.name()) || FLOOR.any(p.subject());
  }

  static void benefit(Form form, Report report) {
    for (Promise p : form.promises()) {
      Form.Line line = p.line();
      if (line != null
          && Vocabulary.isDown(p.target().bound())
          && !isExempt(line, p)
          && isMoreBetter(p)) {
        report.promise(
            p,
            "“%s”越多越好，却写成“%s”，做得越少越算完成".formatted(what(line), p.shown()),
            "改为“≥" + p.number() + "”");
      }
    }
  }

  private static boolean isExempt(Form.Line line, Promise p) {
    return line.isOf(IndicatorClass.COST, IndicatorClass.TIMELINESS)
        || p.measured() == Measured.TIME && !p.isNamed(FINE)
        || p.measured() == Measured.MONEY && !p.isNamed(INCOME)
        || p.target().change() == Change.DECREASE
        || p.isNamed(CONTROLLED);
  }

  private static boolean isMoreBetter(Promise p) {
    return p.isNamed(Vocabulary.MORE)
        && (!p.isNamed(Vocabulary.LESS) || p.isNamed(Vocabulary.SURELY_MORE));
  }

  private static String what(Form.Line line) {
    return line.name().isEmpty() ? line.indicator().level2() : line.name();
  }
}
