package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.match.Automaton;

/** R16: a scale instead of a grade, 高中低 and 优良中差. */
public final class R16NoScale implements Check.OfRow {
  private static final Automaton SCALE = RuleFolder.words(R16NoScale.class).automaton("scale");

  @Override
  public void check(Form.Line line, Report report) {
    for (Form.Cell cell : line.cells()) {
      String text = cell.folded().strip();
      if (SCALE.whole(text, 0, text.length())) {
        report.cell(
            cell.statement(),
            "“%s”只列了档次，没有说要达到哪一档".formatted(cell.statement().text().strip()),
            "写明要达到的档次和分档的标准，如“优（抽查合格率≥95%）”");
        return;
      }
    }
  }
}
