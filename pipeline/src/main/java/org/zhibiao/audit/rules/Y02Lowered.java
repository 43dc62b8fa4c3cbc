package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Day;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Pace;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.audit.review.Years;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

/** Y02: a number lower than last year, or than what was reached last year. */
public final class Y02Lowered implements Check.OfYears {
  @Override
  public void check(Years years, Report report) {
    for (Years.Pair pair : years.pairs()) {
      Target was = pair.was().target();
      Target is = pair.is().target();
      if (!pair.sameUnit() || !pair.samePeriod() || was.change() != is.change()) {
        continue;
      }
      Boolean down = isDownwards(pair);
      if (down == null) {
        continue;
      }
      int compared = Pace.of(is).value().compareTo(Pace.of(was).value());
      if (down ? compared > 0 : compared < 0) {
        report.promise(
            pair.is(),
            pair.was(),
            "上年“%s”，今年“%s”，%s"
                .formatted(pair.was().shown(), pair.is().shown(), down ? "上限放宽" : "要求降低"),
            "说明理由，或不%s于上年".formatted(down ? "高" : "低"));
      } else {
        againstReached(pair, years.reached().get(pair.is()), report);
      }
    }
    dates(years, report);
    for (Map.Entry<Promise, Reading.Item> entry : years.reached().entrySet()) {
      boolean paired = years.pairs().stream().anyMatch(p -> p.is().equals(entry.getKey()));
      if (!paired) {
        againstReached(new Years.Pair(entry.getKey(), entry.getKey(), 1), entry.getValue(), report);
      }
    }
  }

  /** Whether less is better here; null where nothing says so. */
  private static @Nullable Boolean isDownwards(Years.Pair pair) {
    Target was = pair.was().target();
    Target is = pair.is().target();
    boolean up = Vocabulary.isUp(was.bound()) || Vocabulary.isUp(is.bound());
    boolean down = Vocabulary.isDown(was.bound()) || Vocabulary.isDown(is.bound());
    if (up != down) {
      return down;
    }
    if (up || Form.isCost(pair.is().line())) {
      return null;
    }
    // The size of a decrease is a promise of more, as that of an increase is.
    return is.change() == null && pair.is().isLessBetter();
  }

  private static void againstReached(
      Years.Pair pair, Reading.@Nullable Item reached, Report report) {
    if (reached == null) {
      return;
    }
    Target is = pair.is().target();
    Target done = reached.target();
    boolean same = Objects.equals(done.normal().unit(), is.normal().unit());
    BigDecimal now = is.normal().value();
    BigDecimal then = done.normal().value();
    boolean down = Vocabulary.isDown(is.bound());
    boolean lower = !down && !pair.is().isLessBetter() && now.compareTo(then) < 0;
    BigDecimal loose = then.multiply(BigDecimal.valueOf(report.number("above")));
    boolean higher =
        down && !Form.isCost(pair.is().line()) && then.signum() > 0 && now.compareTo(loose) > 0;
    if (same && (lower || higher)) {
      report.promise(
          pair.is(),
          "上年实际完成“%s”，今年%s“%s”".formatted(done.quote(), higher ? "上限却是" : "只写", pair.is().shown()),
          "参照上年实际水平定指标，或说明理由");
    }
  }

  /** 12月底前 where last year's was 10月底前. */
  private static void dates(Years years, Report report) {
    Integer now = years.now().declaration().header().year();
    Integer then = years.was().declaration().header().year();
    if (now == null || then == null) {
      return;
    }
    Map<String, Statement> before = new HashMap<>();
    for (Form.Line line : years.was().lines()) {
      for (Form.Cell cell : line.cells()) {
        before.putIfAbsent(line.name(), cell.statement());
      }
    }
    for (Form.Line line : years.now().lines()) {
      Statement was = before.get(line.name());
      if (was == null || line.cells().size() != 1 || !line.promises().isEmpty()) {
        continue;
      }
      Statement is = line.cells().getFirst().statement();
      Day due = Day.in(is.text(), now);
      Day last = due == null ? null : Day.in(was.text(), then);
      if (due != null && last != null && due.last().minusYears(now - then).isAfter(last.last())) {
        report.cell(
            is,
            "上年“%s”，今年“%s”，时限推迟".formatted(was.text().strip(), is.text().strip()),
            "说明理由，或不晚于上年");
      }
    }
  }
}
