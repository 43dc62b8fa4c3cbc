package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Clauses;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Qualitative;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;

/** R02: words without a grade or a way to judge them, 显著提升. */
public final class R02Slogan implements Check.OfRow {
  private static final Lexicon WORDS = RuleFolder.words(R02Slogan.class);
  private static final Automaton SLOGAN = WORDS.automaton("slogan");

  @Override
  public void check(Form.Line line, Report report) {
    if (Qualitative.isWords(line)
        && !Qualitative.isGraded(line)
        && !Qualitative.isUnquantified(line)) {
      slogan(line, report);
    }
  }

  private static void slogan(Form.Line line, Report report) {
    for (Form.Cell cell : line.cells()) {
      if (SLOGAN.any(Clauses.withoutStop(cell.folded().strip()))) {
        report.cell(
            cell.statement(),
            "“%s”没有数，也没有等级或判断的办法".formatted(Report.shown(cell.statement().text())),
            "写成可以判断的：给出数，或分档（优、良、中、差），或写明以什么为证");
        return;
      }
    }
  }
}
