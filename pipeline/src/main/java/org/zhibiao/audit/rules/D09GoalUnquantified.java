package org.zhibiao.audit.rules;

import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Context;
import org.zhibiao.model.Kind;
import org.zhibiao.quantity.CharFold;

/** D09: an overall goal without a number, 做好各项工作. */
public final class D09GoalUnquantified implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(D09GoalUnquantified.class);
  private static final Automaton GOAL = WORDS.automaton("goal");
  private static final Automaton NUMBER = WORDS.automaton("number");

  @Override
  public void check(Form form, Report report) {
    if (form.lines().isEmpty() || form.declaration().header().kind() == Kind.LIBRARY) {
      return;
    }
    Form.@Nullable Cell first = null;
    for (Form.Cell cell : form.texts()) {
      if (isGoal(cell)) {
        if (!cell.promises().isEmpty() || NUMBER.any(cell.folded())) {
          return;
        }
        first = first == null ? cell : first;
      }
    }
    if (first != null && first.folded().strip().length() >= report.number("least")) {
      report.cell(
          first.statement(),
          "总体目标“%s”没有一个数，做到什么程度说不清".formatted(Report.shown(first.statement().text())),
          "把最要紧的几项产出和效益连同数写进目标，与指标表一致");
    }
  }

  private static boolean isGoal(Form.Cell cell) {
    Context context = cell.statement().context();
    return context.level1().isEmpty()
        && context.level3().isEmpty()
        && GOAL.any(CharFold.fold(context.section()));
  }
}
