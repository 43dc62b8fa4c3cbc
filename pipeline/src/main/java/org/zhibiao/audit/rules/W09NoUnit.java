package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.Severity;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;

/** W09: a count whose unit stands nowhere, 社会观众不少于10万. */
public final class W09NoUnit implements Check.OfTarget {
  private static final Lexicon WORDS = RuleFolder.words(W09NoUnit.class);
  private static final Automaton COUNTED_BEHIND = WORDS.automaton("counted-behind");
  private static final Automaton SAYS_UNIT = WORDS.automaton("says-unit");
  private static final Automaton UNITLESS = WORDS.automaton("unitless");
  private static final Automaton COUNTED_NAME = WORDS.automaton("counted-name");
  private static final Automaton SCALE_ONLY = WORDS.automaton("scale-only");
  private static final Automaton OTHER_COLUMN = WORDS.automaton("other-column");

  @Override
  public void check(Promise p, Report report) {
    Target t = p.target();
    String unit = t.unit();
    boolean none =
        unit == null
            ? t.doubts().contains(Doubt.NO_UNIT)
            : SCALE_ONLY.whole(unit, 0, unit.length());
    boolean share = t.rules().contains("unit-from-name:%") && p.isShare();
    if (!none && !share) {
      return;
    }
    if (t.value().signum() != 0
        && !COUNTED_BEHIND.any(p.folded(), p.end(), p.folded().length())
        && !SAYS_UNIT.any(p.clause())
        && !p.isSaid(UNITLESS)
        && !isOtherField(p)
        && t.deadline() == null
        && !p.isFact()) {
      report.promise(
          p,
          gravity(p, share, report),
          "“%s”没有单位，表头、名称里也没有".formatted(p.shown()),
          share ? "补上百分号，如“" + p.shown() + "%”" : "补上单位，如“人次”“万元”“个”");
    }
  }

  /** An error only where nobody can tell what is counted and the number is surely a target. */
  private static Severity gravity(Promise p, boolean share, Report report) {
    if (p.line() == null || report.severity() != Severity.ERROR) {
      return report.severity();
    }
    if (share) {
      return Severity.WARNING;
    }
    // 企业数≥124, 车辆数量≥5: everybody counts them alike.
    if (p.isNamedByRow() && COUNTED_NAME.any(CharFold.fold(p.rowName()))) {
      return Severity.NOTE;
    }
    // A bare number may be one of another column.
    return p.target().bound() == Bound.NONE ? Severity.WARNING : Severity.ERROR;
  }

  /** Money, weights and scores in a column of their own. */
  private static boolean isOtherField(Promise p) {
    return OTHER_COLUMN.any(p.statement().context().column());
  }
}
