package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Done;
import org.zhibiao.audit.review.Form;

/** S01: what was done misses the bound, ≥300人 and 280人. */
public final class S01ActualBelow implements Check.OfForm {
  @Override
  public void check(Form form, Report report) {
    for (Done d : Done.of(form)) {
      if (!d.met()) {
        report.done(d, "指标" + d.shown() + "，没有达到", "核对数字；确未完成的，说明原因和改进措施");
      }
    }
  }
}
