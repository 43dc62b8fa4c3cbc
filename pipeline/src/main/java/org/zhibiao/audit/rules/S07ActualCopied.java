package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Done;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.model.Target;

/** S07: what was done is the bound, copied with its sign, ≥95%. */
public final class S07ActualCopied implements Check.OfForm {
  @Override
  public void check(Form form, Report report) {
    for (Done d : Done.of(form)) {
      Target done = d.actual().target();
      boolean bound = Vocabulary.isUp(done.bound()) || Vocabulary.isDown(done.bound());
      if (bound && !done.wording().isEmpty() && d.reached().compareTo(d.promised()) == 0) {
        report.done(d, "实际完成值“%s”照抄了指标值，不是实际的数".formatted(done.quote()), "填实际完成的数，不带“≥”“≤”");
      }
    }
  }
}
