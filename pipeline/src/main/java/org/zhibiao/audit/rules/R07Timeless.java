package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Qualitative;
import org.zhibiao.audit.review.Wording;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Statement;
import org.zhibiao.quantity.CharFold;

/** R07: an indicator about time that names none, 及时. */
public final class R07Timeless implements Check.OfRow {
  private static final Lexicon WORDS = RuleFolder.words(R07Timeless.class);
  private static final Automaton TIMED = WORDS.automaton("timed");

  @Override
  public void check(Form.Line line, Report report) {
    if (line.isOf(IndicatorClass.TIMELINESS) && !Qualitative.isBlank(line) && !isTimed(line)) {
      Statement s = line.cells().getFirst().statement();
      report.cell(
          s,
          "时效指标“%s”没有日期、期限或比率".formatted(Report.shown(s.text())),
          "写明时间，如“"
              + year(report)
              + "12月底前”“"
              + Wording.sign(false, false, line.style().isWords())
              + "30天”“及时率"
              + Wording.sign(true, true, line.style().isWords())
              + "95%”");
    }
  }

  private static boolean isTimed(Form.Line line) {
    if (!line.promises().isEmpty() || TIMED.any(CharFold.fold(line.name()))) {
      return true;
    }
    for (Form.Cell cell : line.cells()) {
      if (TIMED.any(cell.folded())) {
        return true;
      }
    }
    return false;
  }

  private static String year(Report report) {
    Integer year = report.declaration().header().year();
    return year == null ? "" : year + "年";
  }
}
