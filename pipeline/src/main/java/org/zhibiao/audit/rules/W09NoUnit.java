package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Target;

/** W09: a count whose unit stands nowhere, 社会观众不少于10万. */
public final class W09NoUnit implements Check.OfTarget {
  private static final Lexicon WORDS = RuleFolder.words(W09NoUnit.class);
  private static final Automaton COUNTED_BEHIND = WORDS.automaton("counted-behind");
  private static final Automaton SAYS_UNIT = WORDS.automaton("says-unit");
  private static final Automaton UNITLESS = WORDS.automaton("unitless");

  @Override
  public void check(Promise p, Report report) {
    Target t = p.target();
    boolean none = t.unit() == null && t.doubts().contains(Doubt.NO_UNIT);
    boolean share = t.rules().contains("unit-from-name:%") && p.isShare();
    if (!none && !share) {
      return;
    }
    if (t.value().signum() != 0
        && !COUNTED_BEHIND.any(p.folded(), p.end(), p.folded().length())
        && !SAYS_UNIT.any(p.clause())
        && !p.isSaid(UNITLESS)
        && t.deadline() == null
        && !p.isFact()) {
      report.promise(
          p,
          "“%s”没有单位，表头、名称里也没有".formatted(p.shown()),
          share ? "补上百分号，如“" + p.shown() + "%”" : "补上单位，如“人次”“万元”“个”");
    }
  }
}
