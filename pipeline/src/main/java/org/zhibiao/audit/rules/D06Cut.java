package org.zhibiao.audit.rules;

import java.util.HashSet;
import java.util.Set;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.form.Truncation;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;

/** D06: a text that ends in the middle, 资助学生对资助工作的满. */
public final class D06Cut implements Check.OfForm {
  private static final Automaton LEADS_IN = RuleFolder.words(D06Cut.class).automaton("leads-in");

  @Override
  public void check(Form form, Report report) {
    Set<Place> cut = new HashSet<>();
    for (Declaration.Note note : form.declaration().notes()) {
      if (note.doubt() == Doubt.TRUNCATED) {
        cut.add(note.place());
      }
    }
    for (Form.Cell cell : form.texts()) {
      Statement s = cell.statement();
      boolean cuts = cut.contains(s.place()) || Truncation.hangs(s.text());
      if (cuts && !LEADS_IN.any(s.text().stripTrailing())) {
        int end = s.text().stripTrailing().length();
        Span tail = new Span(Math.max(0, end - 16), end);
        report.text(
            s,
            tail,
            report.severity(),
            isCell(s, form),
            "文字在“…%s”处断了，后面的内容没有了".formatted(tail.slice(s.text())),
            "对照原件补全；若原件就是这样，请填报单位补报");
      }
    }
  }

  /**
   * Whether the text is a cell of its own: a line of a page, or of a form whose layout is lost, may
   * go on in the next.
   */
  private static boolean isCell(Statement s, Form form) {
    return !s.context().section().isEmpty() && form.isLaidOut();
  }
}
