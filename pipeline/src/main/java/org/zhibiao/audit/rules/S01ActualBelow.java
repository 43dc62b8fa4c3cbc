package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Done;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Late;
import org.zhibiao.model.Span;

/** S01: what was done misses the bound, ≥300人 and 280人. */
public final class S01ActualBelow implements Check.OfForm {
  @Override
  public void check(Form form, Report report) {
    for (Late late : Late.of(form)) {
      Span all = new Span(0, late.done().text().length());
      report.text(
          late.done(),
          all,
          report.severity(),
          late.isSure(),
          "时限" + late.shown() + "，晚了",
          "核对日期；确实延期的，说明原因和改进措施");
    }
    for (Done d : Done.of(form)) {
      if (!d.met()) {
        report.done(d, "指标" + d.shown() + "，没有达到", "核对数字；确未完成的，说明原因和改进措施");
      }
    }
  }
}
