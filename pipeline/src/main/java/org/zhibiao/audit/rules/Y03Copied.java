package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Years;
import org.zhibiao.model.Declaration;

/** Y03: four in five targets as last year, while the money changed. */
public final class Y03Copied implements Check.OfYears {
  @Override
  public void check(Years years, Report report) {
    long unchanged = years.pairs().stream().filter(Years.Pair::unchanged).count();
    int all = years.comparable();
    BigDecimal before = money(years.was());
    BigDecimal after = money(years.now());
    boolean changed = before != null && after != null && before.compareTo(after) != 0;
    boolean most = unchanged >= report.number("share") * all && all >= report.number("least");
    if (changed && most) {
      report.whole(
          years.now().name(),
          "%d个指标值中%d个与上年相同，而资金由%s变为%s"
              .formatted(all, unchanged, tenThousand(before), tenThousand(after)),
          "按今年的资金和任务重新测算指标值");
    }
  }

  private static String tenThousand(@Nullable BigDecimal yuan) {
    return yuan == null ? "" : yuan.movePointLeft(4).stripTrailingZeros().toPlainString() + "万元";
  }

  /** The greatest amount of a form: its total. */
  private static @Nullable BigDecimal money(Form form) {
    return form.declaration().money().stream()
        .map(Declaration.Money::yuan)
        .filter(Objects::nonNull)
        .max(BigDecimal::compareTo)
        .filter(m -> m.signum() > 0)
        .map(BigDecimal::stripTrailingZeros)
        .orElse(null);
  }
}
