package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Kind;

/** R10: a project that has no 成本指标. */
public final class R10CostMissing implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(R10CostMissing.class);
  private static final Automaton COST = WORDS.automaton("cost");

  @Override
  public void check(Form form, Report report) {
    boolean project = form.declaration().header().kind() == Kind.PROJECT;
    if (project && form.lines().size() >= report.number("least") && !hasCost(form)) {
      report.whole(form.name(), "项目“%s”没有成本指标".formatted(form.name()), "按项目支出的成本设经济成本等指标，写“≤”");
    }
  }

  private static boolean hasCost(Form form) {
    for (Form.Line line : form.lines()) {
      if (Form.isCost(line)
          || COST.any(line.indicator().level1())
          || COST.any(line.indicator().level2())) {
        return true;
      }
    }
    return false;
  }
}
