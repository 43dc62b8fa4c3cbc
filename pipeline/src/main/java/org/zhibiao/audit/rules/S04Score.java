package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Done;
import org.zhibiao.audit.review.Form;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Place;

/** S04: a full score with a missed target, or points lost with a met one. */
public final class S04Score implements Check.OfForm {
  @Override
  public void check(Form form, Report report) {
    Map<Place, List<Done>> byRow = new HashMap<>();
    for (Done d : Done.of(form)) {
      Form.Line line = d.promise().line();
      if (line != null) {
        byRow.computeIfAbsent(line.indicator().place(), k -> new ArrayList<>()).add(d);
      }
    }
    for (Form.Line line : form.lines()) {
      List<Done> done = byRow.get(line.indicator().place());
      if (done != null) {
        judge(line.indicator().assessment(), done, report);
      }
    }
  }

  private static void judge(Declaration.Assessment assessment, List<Done> done, Report report) {
    BigDecimal weight = assessment.weight();
    BigDecimal score = assessment.score();
    if (weight == null || score == null || weight.signum() <= 0) {
      return;
    }
    @Nullable Done missed = done.stream().filter(d -> !d.met()).findFirst().orElse(null);
    int compared = score.compareTo(weight);
    String points = "%s分得%s分".formatted(weight.toPlainString(), score.toPlainString());
    if (missed != null && compared >= 0) {
      report.done(missed, "指标%s，没有达到，却得了满分（%s）".formatted(missed.shown(), points),
          "按未完成的程度扣分");
    } else if (missed == null && compared < 0) {
      Done first = done.getFirst();
      report.done(first, "指标%s，已经达到，却扣了分（%s）".formatted(first.shown(), points),
          "核对得分，或说明扣分的理由");
    }
  }
}
