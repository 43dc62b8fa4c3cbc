package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Wording;
import org.zhibiao.audit.review.Years;
import org.zhibiao.model.Bound;

/** Y01: a comparator weaker than last year, 不少于 → 约. */
public final class Y01Weakened implements Check.OfYears {
  @Override
  public void check(Years years, Report report) {
    for (Years.Pair pair : years.pairs()) {
      Bound was = pair.was().target().bound();
      Bound is = pair.is().target().bound();
      boolean weaker = is.strength() < was.strength() && !was.isAsGoodAs(is);
      if (weaker && pair.sameUnit()) {
        report.promise(
            pair.is(),
            pair.was(),
            "上年写“%s”，今年写“%s”，措辞变弱".formatted(pair.was().shown(), pair.is().shown()),
            "沿用上年的说法，如“" + Wording.firmly(pair.is()) + "”");
      }
    }
  }
}
