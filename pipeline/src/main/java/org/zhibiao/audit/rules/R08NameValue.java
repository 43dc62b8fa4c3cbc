package org.zhibiao.audit.rules;

import java.util.List;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Measured;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.quantity.CharFold;

/** R08: a value that answers another question than its name asks, 专家数量: 开展验收1次. */
public final class R08NameValue implements Check.OfRow {
  @Override
  public void check(Form.Line line, Report report) {
    if (line.promises().isEmpty()) {
      return;
    }
    Measured asked = Measured.askedBy(CharFold.fold(line.name()));
    if (asked != Measured.NONE && asked != Measured.COUNT && isElse(asked, line.promises())) {
      Promise first = line.promises().getFirst();
      report.promise(
          first,
          "指标“%s”问的是%s，指标值“%s”说的是别的"
              .formatted(line.name(), asked.chinese(), Report.shown(first.statement().text())),
          "让指标值回答指标名，或另立指标");
    }
  }

  /** Whether all of them name something of their own, with a unit that does not answer. */
  private static boolean isElse(Measured asked, List<Promise> promises) {
    for (Promise p : promises) {
      if (p.isNamedByRow() || p.target().unit() == null || answers(asked, p.measured())) {
        return false;
      }
    }
    return true;
  }

  private static boolean answers(Measured asked, Measured got) {
    boolean people = asked == Measured.PERSON || asked == Measured.PERSON_TIME;
    boolean peopleGot = got == Measured.PERSON || got == Measured.PERSON_TIME;
    return asked == got || people && peopleGot || got == Measured.NONE;
  }
}
