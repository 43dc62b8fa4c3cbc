package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Measured;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Declaration;
import org.zhibiao.quantity.CharFold;

/** D13: a cost above the budget, 项目总成本≤120万元 with 100万元 in all. */
public final class D13CostOverBudget implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(D13CostOverBudget.class);
  private static final Automaton WHOLE = WORDS.automaton("whole");
  private static final Automaton PER = WORDS.automaton("per");

  @Override
  public void check(Form form, Report report) {
    BigDecimal budget = budget(form);
    if (budget.signum() == 0) {
      return;
    }
    for (Form.Line line : form.lines()) {
      String name = CharFold.fold(line.name());
      if (!Form.isCost(line) || !WHOLE.any(name) || PER.any(name)) {
        continue;
      }
      for (Promise p : line.promises()) {
        BigDecimal cost = p.target().normal().value();
        boolean over =
            cost.compareTo(budget.multiply(BigDecimal.valueOf(report.number("share")))) > 0;
        if (p.measured() == Measured.MONEY && p.target().per() == null && over) {
          report.promise(
              p,
              "成本“%s”超过了预算资金%s万元"
                  .formatted(
                      p.shown(), budget.movePointLeft(4).stripTrailingZeros().toPlainString()),
              "核对金额和单位，使成本不超过预算");
        }
      }
    }
  }

  /** The most money that the form speaks of; nothing where one of its amounts is not known. */
  private static BigDecimal budget(Form form) {
    BigDecimal most = BigDecimal.ZERO;
    for (Declaration.Money m : form.declaration().money()) {
      BigDecimal yuan = m.yuan();
      if (yuan == null) {
        return BigDecimal.ZERO;
      }
      most = most.max(yuan);
    }
    return most;
  }
}
