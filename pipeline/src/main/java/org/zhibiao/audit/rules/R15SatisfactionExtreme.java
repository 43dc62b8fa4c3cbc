package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Misreading;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Target;

/** R15: a satisfaction that nobody reaches, or everybody does, ≥100% and ≥50%. */
public final class R15SatisfactionExtreme implements Check.OfTarget {
  private static final Automaton NO_SURVEY =
      RuleFolder.words(R15SatisfactionExtreme.class).automaton("no-survey");

  @Override
  public void check(Promise p, Report report) {
    Target t = p.target();
    boolean satisfaction =
        p.line() != null
            && Misreading.isPercent(t)
            && p.isNamed(Vocabulary.SATISFACTION)
            && !p.isNamed(NO_SURVEY)
            && !Vocabulary.isDown(t.bound())
            && !Misreading.isMisread(p);
    if (!satisfaction) {
      return;
    }
    double value = t.value().doubleValue();
    if (value >= report.number("most") && value <= 100) {
      report.promise(p, "满意度“%s”，几乎人人满意才算完成，难以做到也难以查证".formatted(p.shown()), "按往年调查的结果定，如“≥90%”");
    } else if (value < report.number("least")) {
      report.promise(p, "满意度“%s”定得太低，没有约束".formatted(p.shown()), "按往年调查的结果定，如“≥85%”");
    }
  }
}
