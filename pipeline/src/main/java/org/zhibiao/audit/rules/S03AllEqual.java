package org.zhibiao.audit.rules;

import java.util.List;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Done;
import org.zhibiao.audit.review.Form;
import org.zhibiao.model.Reading;

/** S03: every value done equals its target. */
public final class S03AllEqual implements Check.OfForm {
  @Override
  public void check(Form form, Report report) {
    List<Done> done = Done.of(form);
    boolean equal = done.stream().allMatch(d -> d.promised().compareTo(d.reached()) == 0);
    if (equal && done.size() >= report.number("least") && done.size() == actuals(form)) {
      report.whole(form.name(), "%d项实际完成值全部与指标值正好相等".formatted(done.size()), "抽查原始资料，核对实际完成值");
    }
  }

  private static long actuals(Form form) {
    return form.reading().items().stream()
        .filter(i -> i.stage() == Reading.Stage.ACTUAL && i.pair() != null)
        .count();
  }
}
