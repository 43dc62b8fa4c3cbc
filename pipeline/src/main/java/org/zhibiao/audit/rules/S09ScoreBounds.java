package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Surely;
import org.zhibiao.model.Declaration;

/** S09: more points than there are, or none to be had, 得分12 of 分值10. */
public final class S09ScoreBounds implements Check.OfForm {
  @Override
  public void check(Form form, Report report) {
    for (Form.Line line : form.lines()) {
      Declaration.Assessment a = line.indicator().assessment();
      BigDecimal weight = a.weight();
      BigDecimal score = a.score();
      if (weight == null || !form.isLaidOut() || !Surely.read(line.indicator())) {
        continue;
      }
      if (weight.signum() == 0 && score != null) {
        told(line, "指标“%s”的分值是0，等于不考核".formatted(line.name()), "给它分值，或删去这个指标", report);
      } else if (score != null && score.compareTo(weight) > 0) {
        told(line, "指标“%s”得分%s，超过了分值%s".formatted(line.name(), score, weight), "得分最多等于分值", report);
      } else if (score != null && score.signum() < 0) {
        told(line, "指标“%s”得分%s，不能少于0".formatted(line.name(), score), "核对得分", report);
      }
    }
  }

  private static void told(Form.Line line, String message, String advice, Report report) {
    report.place(line.indicator().place(), line.name(), line.context(), message, advice);
  }
}
