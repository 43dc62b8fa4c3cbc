package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Place;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

/** S01 to S04: what a 自评表 says was done, against what was promised. */
final class ActualRules {
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ActualRules() {}

  /** A target with what was done. */
  private record Done(Promise promise, Reading.Item actual) {
    Target target() {
      return promise.target();
    }

    BigDecimal promised() {
      return target().normal().value();
    }

    BigDecimal reached() {
      return actual.target().normal().value();
    }

    boolean comparable() {
      return Objects.equals(target().normal().unit(), actual.target().normal().unit())
          && target().change() == actual.target().change();
    }

    /** Whether the actual value keeps the promise; an approximate one is kept within a tenth. */
    boolean met() {
      int compared = reached().compareTo(promised());
      return switch (target().bound()) {
        case GE, REACH -> compared >= 0;
        case NONE -> promise.isLessBetter() ? compared <= 0 : compared >= 0;
        case GT -> compared > 0;
        case LE -> compared <= 0;
        case LT -> compared < 0;
        case EQ -> isMetEqually(compared);
        case APPROX -> reached().compareTo(promised().subtract(off())) >= 0;
        case RANGE -> compared >= 0 && isUnderUpper();
      };
    }

    /** More than the equal number is no failure where more is better. */
    private boolean isMetEqually(int compared) {
      return compared == 0 || compared > 0 && !promise.isLessBetter();
    }

    private boolean isUnderUpper() {
      BigDecimal upper = target().normal().upper();
      return upper == null || reached().compareTo(upper) <= 0;
    }

    private BigDecimal off() {
      return promised().abs().multiply(TENTH);
    }

    boolean isUpwards() {
      Bound b = target().bound();
      return !Vocabulary.isDown(b) && b != Bound.RANGE && !promise.isLessBetter();
    }

    String shown() {
      return "“%s”，实际“%s”".formatted(target().quote(), actual.target().quote());
    }
  }

  private static List<Done> done(Form form) {
    boolean any = false;
    for (Reading.Item i : form.reading().items()) {
      any |= i.pair() != null;
    }
    if (!any) {
      return List.of();
    }
    Map<String, Reading.Item> byId = new HashMap<>();
    form.reading().items().forEach(i -> byId.put(i.id(), i));
    List<Done> done = new ArrayList<>();
    for (Promise p : form.promises()) {
      String pair = p.item().pair();
      Reading.Item actual = pair == null ? null : byId.get(pair);
      if (actual != null && actual.stage() == Reading.Stage.ACTUAL) {
        Done d = new Done(p, actual);
        if (d.comparable()) {
          done.add(d);
        }
      }
    }
    return done;
  }

  static void below(Form form, Report report) {
    for (Done d : done(form)) {
      if (!d.met()) {
        at(d, report, "指标" + d.shown() + "，没有达到", "核对数字；确未完成的，说明原因和改进措施");
      }
    }
  }

  private static void at(Done d, Report report, String message, String advice) {
    Statement s = d.actual().statement();
    report.text(s, d.actual().target().span(), message, advice);
  }

  static void farAbove(Form form, Report report) {
    BigDecimal share = BigDecimal.valueOf(report.number("share"));
    for (Done d : done(form)) {
      boolean full = "%".equals(d.target().unit()) && d.promised().compareTo(HUNDRED) >= 0;
      if (d.isUpwards()
          && d.promised().signum() > 0
          && !full
          && d.reached().compareTo(d.promised().multiply(share)) > 0) {
        String times =
            d.reached()
                .multiply(HUNDRED)
                .divide(d.promised(), 0, java.math.RoundingMode.HALF_UP)
                .toPlainString();
        at(d, report, "指标%s，是指标值的%s%%，指标定得偏低".formatted(d.shown(), times), "说明超额的原因；下一年按实际水平定指标");
      }
    }
  }

  static void allEqual(Form form, Report report) {
    List<Done> done = done(form);
    boolean equal = done.stream().allMatch(d -> RowRules.same(d.promised(), d.reached()));
    if (equal && done.size() >= report.number("least") && done.size() == actuals(form)) {
      report.whole(form.name(), "%d项实际完成值全部与指标值正好相等".formatted(done.size()), "抽查原始资料，核对实际完成值");
    }
  }

  private static long actuals(Form form) {
    return form.reading().items().stream()
        .filter(i -> i.stage() == Reading.Stage.ACTUAL && i.pair() != null)
        .count();
  }

  static void score(Form form, Report report) {
    Map<Place, List<Done>> byRow = new HashMap<>();
    for (Done d : done(form)) {
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
      at(missed, report, "指标%s，没有达到，却得了满分（%s）".formatted(missed.shown(), points), "按未完成的程度扣分");
    } else if (missed == null && compared < 0) {
      Done first = done.getFirst();
      at(first, report, "指标%s，已经达到，却扣了分（%s）".formatted(first.shown(), points), "核对得分，或说明扣分的理由");
    }
  }
}
