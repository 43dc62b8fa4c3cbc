package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.Severity;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Qualitative;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;
import org.zhibiao.quantity.CharFold;

/** R09: a name without a value, or a value without a name. */
public final class R09Empty implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(R09Empty.class);

  /** In a form of fewer rows most is few. */
  private static final int FEW = 4;

  /** A name such as ≥90% is a value that was read one column off, and nothing is missing there. */
  private static final Automaton VALUE_NAME = WORDS.automaton("value-name");

  private static final Automaton DONE_COLUMN = WORDS.automaton("done-column");
  private static final Automaton NOT_APPLICABLE = WORDS.automaton("not-applicable");
  private static final Automaton NOTHING = WORDS.automaton("nothing");

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
          nameless(cell.statement(), report);
        } else if (isWeighedNothing(line, cell)) {
          report.cell(
              cell.statement(),
              "指标“%s”的值是“%s”，却有%s分"
                  .formatted(
                      line.name(),
                      cell.statement().text().strip(),
                      line.indicator().assessment().weight()),
              "换成与项目有关的指标，分值随之调整");
        }
      }
    }
  }

  private static void nameless(Statement s, Report report) {
    report.text(
        s,
        new Span(0, s.text().length()),
        Severity.WARNING,
        true,
        "“%s”没有指标名".formatted(Report.shown(s.text())),
        "补上三级指标的名称");
  }

  /** 不涉及 with points; 无 may be the value of 安全事故. */
  private static boolean isWeighedNothing(Form.Line line, Form.Cell cell) {
    BigDecimal weight = line.indicator().assessment().weight();
    if (weight == null || weight.signum() <= 0) {
      return false;
    }
    String text = cell.folded().strip();
    return NOT_APPLICABLE.whole(text, 0, text.length())
        || NOTHING.whole(text, 0, text.length())
            && !Vocabulary.LESS.any(CharFold.fold(line.name()));
  }

  /** What the reader of the form noted: cells that are not there. */
  private static void missing(Form form, Report report) {
    Map<String, Integer> inColumn = new HashMap<>();
    for (Declaration.Note note : form.declaration().notes()) {
      if (note.doubt() == Doubt.MISSING_CELL) {
        inColumn.merge(column(note), 1, Integer::sum);
      }
    }
    Set<Form.Line> told = new HashSet<>();
    for (Declaration.Note note : form.declaration().notes()) {
      // A column that is missing in most rows was not read, or is not there.
      boolean column = 2 * inColumn.getOrDefault(column(note), 0) > form.lines().size();
      if (note.doubt() == Doubt.MISSING_CELL && !(column && form.lines().size() >= FEW)) {
        // Where nothing of a row is filled in, that is one finding and not two.
        lineAt(form, note)
            .filter(line -> !VALUE_NAME.any(CharFold.fold(line.name())))
            .filter(line -> line.values().isEmpty() ? told.add(line) : isOpen(line, note))
            .ifPresent(line -> missing(line, note, form.isLaidOut(), report));
      }
    }
  }

  private static void missing(
      Form.Line line, Declaration.Note note, boolean laidOut, Report report) {
    boolean done = DONE_COLUMN.any(column(note));
    report.place(
        note.place(),
        line.name(),
        line.context(),
        laidOut ? report.severity() : Severity.NOTE,
        note.message(),
        done ? "补上实际完成值；没有完成的写明完成了多少和原因" : "补上指标值，或删去这个指标");
  }

  /** Whether the row says nothing in that column elsewhere. */
  private static boolean isOpen(Form.Line line, Declaration.Note note) {
    return !DONE_COLUMN.any(column(note)) || line.indicator().assessment().actuals().isEmpty();
  }

  /** The column that a note speaks of, which it quotes last: 指标“…”缺少“年度指标值”. */
  private static String column(Declaration.Note note) {
    return note.message().substring(note.message().lastIndexOf('“') + 1);
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
