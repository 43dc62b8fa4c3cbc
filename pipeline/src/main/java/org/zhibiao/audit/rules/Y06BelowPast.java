package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Target;

/** Y06: a target below the value of the year before that stands in the same form. */
public final class Y06BelowPast implements Check.OfRow {
  private static final Lexicon WORDS = RuleFolder.words(Y06BelowPast.class);
  private static final Automaton LAST = WORDS.automaton("last");

  @Override
  public void check(Form.Line line, Report report) {
    if (line.promises().size() != 1) {
      return;
    }
    Promise p = line.promises().getFirst();
    for (Reading.Item item : line.past()) {
      if (LAST.any(item.statement().context().column()) && isSame(p.target(), item.target())) {
        compare(p, item.target(), report);
        return;
      }
    }
  }

  private static boolean isSame(Target is, Target was) {
    return is.normal().unit() != null
        && is.normal().unit().equals(was.normal().unit())
        && is.change() == was.change();
  }

  private static void compare(Promise p, Target was, Report report) {
    boolean down = Vocabulary.isDown(p.target().bound()) || p.isLessBetter();
    int compared = p.target().normal().value().compareTo(was.normal().value());
    if (Form.isCost(p.line()) || !(down ? compared > 0 : compared < 0)) {
      return;
    }
    report.promise(
        p,
        "同一张表里上年是“%s”，今年是“%s”，%s".formatted(was.quote(), p.shown(), down ? "上限放宽" : "要求降低"),
        "参照上年的值定指标，或说明理由");
  }
}
