package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Done;
import org.zhibiao.audit.review.Form;

/** S02: what was done is over 130% of the target, which was too low. */
public final class S02FarAbove implements Check.OfForm {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public void check(Form form, Report report) {
    double share = report.number("share");
    for (Done d : Done.of(form)) {
      if (d.isFarAbove(share) && d.isPlaced()) {
        String times =
            d.reached()
                .multiply(HUNDRED)
                .divide(d.promised(), 0, RoundingMode.HALF_UP)
                .toPlainString();
        report.done(
            d,
            "指标%s，是指标值的%s%%，指标定得偏低".formatted(d.shown(), times),
            d.isExplained() ? "下一年按实际水平定指标" : "说明超额的原因；下一年按实际水平定指标");
      }
    }
  }
}
