package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Done;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Late;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;
import org.zhibiao.quantity.CharFold;

/** S04: a full score with a missed target, or points lost with a met one. */
public final class S04Score implements Check.OfForm {
  private static final Automaton UNDONE = RuleFolder.words(S04Score.class).automaton("undone");

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
    words(form, report);
  }

  private static void judge(Declaration.Assessment assessment, List<Done> done, Report report) {
    BigDecimal weight = assessment.weight();
    BigDecimal score = assessment.score();
    if (weight == null || score == null || weight.signum() <= 0) {
      return;
    }
    @Nullable Done missed = done.stream().filter(d -> !d.met()).findFirst().orElse(null);
    if (!done.stream().allMatch(Done::isPlaced)) {
      return;
    }
    int compared = score.compareTo(weight);
    if (missed != null && compared >= 0) {
      report.done(
          missed, "指标%s，没有达到，却得了满分（%s）".formatted(missed.shown(), points(assessment)), "按未完成的程度扣分");
    } else if (missed == null && compared < 0 && !isExplained(assessment, done, report)) {
      Done first = done.getFirst();
      report.done(
          first,
          "指标%s，已经达到，却扣了分（%s）".formatted(first.shown(), points(assessment)),
          "核对得分，或说明扣分的理由");
    }
  }

  /** A target set too low is marked down too. */
  private static boolean isExplained(
      Declaration.Assessment assessment, List<Done> done, Report report) {
    return !assessment.reason().isBlank()
        || done.stream().anyMatch(d -> d.isFarAbove(report.number("share")));
  }

  /** 11月 where 9月底 was promised, 未开展调查: no number is compared, and the score is full. */
  private static void words(Form form, Report report) {
    for (Late late : Late.of(form)) {
      if (isFull(late.assessment())) {
        full(late.done(), "时限" + late.shown() + "，晚了", late.assessment(), report);
      }
    }
    for (Form.Line line : form.lines()) {
      Declaration.Assessment assessment = line.indicator().assessment();
      for (Statement s : assessment.actuals()) {
        if (isFull(assessment) && UNDONE.any(CharFold.fold(s.text()).strip())) {
          full(s, "实际“" + Report.shown(s.text()) + "”，没有完成", assessment, report);
        }
      }
    }
  }

  private static void full(
      Statement s, String what, Declaration.Assessment assessment, Report report) {
    report.cell(s, what + "，却得了满分（" + points(assessment) + "）", "按未完成的程度扣分");
  }

  private static boolean isFull(Declaration.Assessment assessment) {
    BigDecimal weight = assessment.weight();
    BigDecimal score = assessment.score();
    return weight != null && score != null && weight.signum() > 0 && score.compareTo(weight) >= 0;
  }

  private static String points(Declaration.Assessment assessment) {
    return "%s分得%s分".formatted(assessment.weight(), assessment.score());
  }
}
