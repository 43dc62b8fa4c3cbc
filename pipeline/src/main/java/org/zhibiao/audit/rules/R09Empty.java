package org.zhibiao.audit.rules;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Qualitative;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.quantity.CharFold;

/** R09: a name without a value, or a value without a name. */
public final class R09Empty implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(R09Empty.class);

  /** A name such as ≥90% is a value that was read one column off, and nothing is missing there. */
  private static final Automaton VALUE_NAME = WORDS.automaton("value-name");

  @Override
  public void check(Form form, Report report) {
    missing(form, report);
    for (Form.Line line : form.lines()) {
      for (Form.Cell cell : line.values()) {
        if (Qualitative.isBlank(cell)) {
          report.cell(
              cell.statement(),
              "指标“%s”的“%s”没有填".formatted(line.name(), cell.statement().context().column()),
              "补上指标值，或删去这个指标");
        } else if (line.name().isBlank() && !cell.promises().isEmpty()) {
          report.cell(
              cell.statement(),
              "“%s”没有指标名".formatted(Report.shown(cell.statement().text())),
              "补上三级指标的名称");
        }
      }
    }
  }

  /** What the reader of the form noted: cells that are not there. */
  private static void missing(Form form, Report report) {
    Set<Form.Line> told = new HashSet<>();
    for (Declaration.Note note : form.declaration().notes()) {
      if (note.doubt() == Doubt.MISSING_CELL) {
        // Where nothing of a row is filled in, that is one finding and not two.
        lineAt(form, note)
            .filter(line -> !VALUE_NAME.any(CharFold.fold(line.name())))
            .filter(line -> !line.values().isEmpty() || told.add(line))
            .ifPresent(line ->
                report.place(
                    note.place(), line.name(), line.context(), note.message(), "补上指标值，或删去这个指标"));
      }
    }
  }

  private static Optional<Form.Line> lineAt(Form form, Declaration.Note note) {
    return form.lines().stream()
        .filter(l ->
            l.indicator().doubts().contains(Doubt.MISSING_CELL)
                && l.indicator().place().row() == note.place().row()
                && l.indicator().place().part().equals(note.place().part())
                && note.message().contains("“" + l.name() + "”")
                && !l.name().isEmpty())
        .findFirst();
  }
}
