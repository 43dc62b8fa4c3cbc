package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Pace;
import org.zhibiao.audit.review.Years;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;

/** Y04: a unit that changed from last year to this, 人次 → 人. */
public final class Y04UnitChanged implements Check.OfYears {
  private static final Lexicon WORDS = RuleFolder.words(Y04UnitChanged.class);
  private static final Automaton TIME = WORDS.automaton("time");

  @Override
  public void check(Years years, Report report) {
    for (Years.Pair pair : years.pairs()) {
      Pace was = Pace.of(pair.was().target());
      Pace is = Pace.of(pair.is().target());
      boolean unit = !was.unit().isEmpty() && !is.unit().isEmpty() && !was.unit().equals(is.unit());
      boolean per =
          was.unit().equals(is.unit())
              && !was.per().equals(is.per())
              && isTime(was.per())
              && isTime(is.per());
      if ((unit || per) && pair.likeness() > 0.85) {
        report.promise(
            pair.is(),
            pair.was(),
            "上年写“%s”，今年写“%s”，%s不同，不能比较"
                .formatted(pair.was().shown(), pair.is().shown(), unit ? "单位" : "周期"),
            "沿用上年的" + (unit ? "单位" : "周期") + "，或说明换算");
      }
    }
  }

  /** A year, which is not said, or a shorter time. */
  private static boolean isTime(String per) {
    return per.isEmpty() || TIME.whole(per, 0, per.length());
  }
}
