package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Day;
import org.zhibiao.audit.review.Form;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Statement;

/** D11: a date outside the year of the form, 2022年6月底前 in one of 2023. */
public final class D11DateOutside implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(D11DateOutside.class);
  private static final Automaton TERM = WORDS.automaton("term");
  private static final Automaton BASE = WORDS.automaton("base");

  @Override
  public void check(Form form, Report report) {
    Integer year = form.declaration().header().year();
    if (year == null) {
      return;
    }
    for (Form.Line line : form.lines()) {
      for (Form.Cell cell : line.cells()) {
        Statement s = cell.statement();
        boolean term =
            TERM.any(s.context().column()) || TERM.any(line.name()) || BASE.any(cell.folded());
        Day day = term || !cell.promises().isEmpty() ? null : Day.in(s.text(), year);
        if (day != null && day.written() && day.last().getYear() != year) {
          boolean before = day.last().getYear() < year;
          report.cell(
              s,
              "“%s”不在%d年度内，%s".formatted(s.text().strip(), year, before ? "已经过去了" : "本年度考核不了"),
              before ? "核对年份" : "写本年度内要做到哪一步，或注明项目的期限");
        }
      }
    }
  }
}
