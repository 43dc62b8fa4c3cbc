package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Done;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Late;

/** S05: a missed or far exceeded target without a reason. */
public final class S05ReasonMissing implements Check.OfForm {
  @Override
  public void check(Form form, Report report) {
    if (!form.isAssessed() || !form.scoring().asksReasons()) {
      return;
    }
    double share = report.number("share");
    for (Done d : Done.of(form)) {
      boolean above = d.isFarAbove(share);
      if (d.isPlaced() && !d.isExplained() && (above || !d.met())) {
        report.done(
            d,
            "指标%s，%s，原因栏是空的".formatted(d.shown(), above ? "远超指标值" : "没有达到"),
            above ? "写明超额的原因" : "写明没有达到的原因和改进措施");
      }
    }
    for (Late late : Late.of(form)) {
      if (late.assessment().reason().isBlank()) {
        report.cell(late.done(), "时限%s，晚了，原因栏是空的".formatted(late.shown()), "写明延期的原因和改进措施");
      }
    }
  }
}
