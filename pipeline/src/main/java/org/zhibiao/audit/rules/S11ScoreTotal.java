package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Scoring;
import org.zhibiao.model.Context;

/** S11: a total of scores that is not their sum. */
public final class S11ScoreTotal implements Check.OfForm {
  private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(20);

  @Override
  public void check(Form form, Report report) {
    if (!form.isAssessed()) {
      return;
    }
    Scoring scoring = form.scoring();
    Scoring.Printed total = scoring.scores();
    if (total == null || !form.isLaidOut()) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Form.Line line : form.lines()) {
      BigDecimal score = line.indicator().assessment().score();
      if (score == null) {
        return;
      }
      sum = sum.add(score);
    }
    BigDecimal with = sum.add(scoring.usedPoints());
    BigDecimal off = BigDecimal.valueOf(report.number("off"));
    boolean equal = isNear(sum, total, off) || isNear(with, total, off);
    // The points of the budget's use may be there and not be read.
    BigDecimal more = total.number().subtract(with);
    boolean known =
        scoring.usedPoints().signum() > 0 || more.signum() < 0 || more.compareTo(MOST_POINTS) > 0;
    if (!equal && known && form.lines().size() >= report.number("rows")) {
      report.place(
          total.cell().place(),
          total.cell().text(),
          new Context("总分", "", "", "", "", null),
          "总分写的是%s，各项得分相加是%s"
              .formatted(total.cell().text().strip(), with.stripTrailingZeros().toPlainString()),
          "核对各项得分和总分");
    }
  }

  private static boolean isNear(BigDecimal sum, Scoring.Printed total, BigDecimal off) {
    return sum.subtract(total.number()).abs().compareTo(off) <= 0;
  }
}
