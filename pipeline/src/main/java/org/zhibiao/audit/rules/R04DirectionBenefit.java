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
import org.zhibiao.model.IndicatorClass;

/** R04: an upper bound where more is better, 满意度≤95%. */
public final class R04DirectionBenefit implements Check.OfTarget {
  private static final Lexicon WORDS = RuleFolder.words(R04DirectionBenefit.class);
  private static final Automaton FINE = WORDS.automaton("fine");
  private static final Automaton INCOME = WORDS.automaton("income");
  private static final Automaton CONTROLLED = WORDS.automaton("controlled");
  private static final Automaton TURNED = WORDS.automaton("turned");
  private static final Automaton MORE = WORDS.automaton("more");

  @Override
  public void check(Promise p, Report report) {
    Form.Line line = p.line();
    if (line != null
        && Vocabulary.isDown(p.target().bound())
        && !isExempt(line, p)
        && isMoreBetter(p)) {
      report.promise(
          p,
          "“%s”越多越好，却写成“%s”，做得越少越算完成".formatted(what(line), p.shown()),
          "改为“" + Wording.bounded(p, true) + "”");
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
    return p.isNamed(MORE)
        && !p.isNamed(TURNED)
        && (!p.isNamed(Vocabulary.LESS) || p.isNamed(Vocabulary.SURELY_MORE));
  }

  private static String what(Form.Line line) {
    return line.name().isEmpty() ? line.indicator().level2() : line.name();
  }
}
