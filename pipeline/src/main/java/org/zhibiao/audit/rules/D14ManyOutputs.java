package org.zhibiao.audit.rules;

import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Form;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Kind;

/** D14: more outputs than anybody can follow. */
public final class D14ManyOutputs implements Check.OfForm {
  @Override
  public void check(Form form, Report report) {
    if (form.declaration().header().kind() != Kind.PROJECT) {
      return;
    }
    int outputs = 0;
    Form.@Nullable Line first = null;
    for (Form.Line line : form.lines()) {
      if (line.isOf(IndicatorClass.QUANTITY, IndicatorClass.QUALITY, IndicatorClass.TIMELINESS)) {
        outputs++;
        first = first == null ? line : first;
      }
    }
    if (first != null && outputs > report.number("most")) {
      report.place(
          first.indicator().place(),
          first.indicator().level1(),
          first.context(),
          "产出指标有%d个，太多，看不出重点".formatted(outputs),
          "留下与总体目标直接相关的核心指标，其余合并或删去");
    }
  }
}
