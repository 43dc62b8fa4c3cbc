package org.zhibiao.audit.rules;

import java.util.List;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Statement;
import org.zhibiao.quantity.CharFold;

/** S06: words where a number was promised, 完成 for ≥100人. */
public final class S06ActualWords implements Check.OfRow {
  private static final Lexicon WORDS = RuleFolder.words(S06ActualWords.class);
  private static final Automaton NUMBER = WORDS.automaton("number");
  private static final Automaton NONE = WORDS.automaton("none");

  @Override
  public void check(Form.Line line, Report report) {
    List<Statement> actuals = line.indicator().assessment().actuals();
    if (line.promises().size() != 1 || actuals.size() != 1) {
      return;
    }
    Promise p = line.promises().getFirst();
    String text = CharFold.fold(actuals.getFirst().text()).strip();
    // 全部 is 100%, and 无 is none.
    boolean zero = p.target().value().signum() == 0 && NONE.any(text);
    if (!text.isEmpty() && !NUMBER.any(text) && !zero) {
      report.cell(
          actuals.getFirst(),
          "指标值是“%s”，实际完成值“%s”没有数".formatted(p.shown(), Report.shown(text)),
          "填实际完成的数和单位；没有开展的填0并写明原因");
    }
  }
}
