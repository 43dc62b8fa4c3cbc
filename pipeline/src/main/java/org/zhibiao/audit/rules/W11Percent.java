package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Misreading;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.model.Target;

/** W11: a share over 100%, or ≥100% where 100% is the most there is. */
public final class W11Percent implements Check.OfTarget {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public void check(Promise p, Report report) {
    Target t = p.target();
    BigDecimal top = t.upper() == null ? t.value() : t.upper();
    int over = top.compareTo(HUNDRED);
    if (over < 0 || !Misreading.isPercent(t) || !p.isShare() || Misreading.isMisread(p)) {
      return;
    }
    if (over > 0) {
      report.promise(p, "“%s”超过了100%%，而这是部分占全体的份额".formatted(p.shown()), "核对数字；最多是100%");
    } else if (over == 0 && Vocabulary.isUp(t.bound())) {
      report.promise(p, "“%s”：100%%已是最大，不能再多".formatted(p.shown()), "改为“=100%”");
    }
  }
}
