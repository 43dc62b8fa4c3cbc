package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Measured;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.audit.review.Wording;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Change;
import org.zhibiao.quantity.Dimensions;
import org.zhibiao.quantity.Trait;

/** R03: a lower bound of a cost, 项目总成本≥90万元. */
public final class R03DirectionCost implements Check.OfTarget {
  private static final Lexicon WORDS = RuleFolder.words(R03DirectionCost.class);
  private static final Automaton COST_NAME = WORDS.automaton("cost-name");
  private static final Automaton COST_SHARE = WORDS.automaton("cost-share");
  private static final Automaton FLOOR = WORDS.automaton("floor");

  @Override
  public void check(Promise p, Report report) {
    Form.Line line = p.line();
    if (line != null && Vocabulary.isUp(p.target().bound()) && isSpent(line, p)) {
      report.promise(
          p,
          "成本指标写的是“%s”，等于要求至少花这么多".formatted(p.shown()),
          "改为“" + Wording.bounded(p, false) + "”");
    }
  }

  /** Whether it is a cost that is to be kept down. */
  private static boolean isSpent(Form.Line line, Promise p) {
    return (Form.isCost(line) || COST_NAME.any(line.name()))
        && p.target().change() != Change.DECREASE
        && isCostKind(line, p)
        && !p.isSaid(Vocabulary.SAVING)
        && !isFloor(line, p)
        && !p.isSaid(Vocabulary.SATISFACTION);
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
}
