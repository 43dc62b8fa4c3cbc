package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.quantity.CharFold;

/** R13: what the template left over, ≥**个 and 指标1：. */
public final class R13Template implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(R13Template.class);
  private static final Automaton OPEN = WORDS.automaton("open");
  private static final Automaton NUMBERED = WORDS.automaton("numbered");

  @Override
  public void check(Form form, Report report) {
    for (Form.Line line : form.lines()) {
      String name = CharFold.fold(line.name()).strip();
      if (NUMBERED.any(name) || OPEN.whole(name, 0, name.length())) {
        report.place(
            line.indicator().place(),
            line.name(),
            line.context(),
            "指标名“%s”还留着模板的字样".formatted(Report.shown(line.name())),
            "写上指标的名称，删去模板的编号和空格");
      }
      for (Form.Cell cell : line.cells()) {
        String text = cell.folded().strip();
        if (OPEN.whole(text, 0, text.length())) {
          report.cell(
              cell.statement(),
              "“%s”是模板的字样，没有填数".formatted(Report.shown(cell.statement().text())),
              "填上数和单位，或删去这一行");
        }
      }
    }
  }
}
