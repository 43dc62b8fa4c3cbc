package org.zhibiao.audit.rules;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Pace;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.audit.review.Years;
import org.zhibiao.model.Reading;
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
      } else if (!down) {
        againstReached(pair, years.reached().get(pair.is()), report);
      }
    }
    for (Map.Entry<Promise, Reading.Item> entry : years.reached().entrySet()) {
      boolean paired = years.pairs().stream().anyMatch(p -> p.is().equals(entry.getKey()));
      if (!paired && !entry.getKey().isLessBetter()) {
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
    if (same
        && !Vocabulary.isDown(is.bound())
        && is.normal().value().compareTo(done.normal().value()) < 0) {
      report.promise(
          pair.is(),
          "上年实际完成“%s”，今年只写“%s”".formatted(done.quote(), is.quote()),
          "参照上年实际水平定指标，或说明理由");
    }
  }
}
