package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Wording;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Target;

/** W07: 达到 or words of hope as the only comparator, 力争达到98%. */
public final class W07SoftReach implements Check.OfTarget {
  private static final Automaton FROM = RuleFolder.words(W07SoftReach.class).automaton("from");

  @Override
  public void check(Promise p, Report report) {
    Target t = p.target();
    boolean reach = t.bound() == Bound.REACH && p.column() == Bound.NONE;
    boolean soft = t.bound() == Bound.NONE && p.column() == Bound.NONE && !p.softWord().isEmpty();
    if ((reach || soft) && !p.isFact() && !FROM.any(p.clause())) {
      String words = reach ? String.join("、", t.wording()) : p.softWord();
      report.promise(
          p, "“" + p.shown() + "”只说“" + words + "”，没有界限", "写明界限，如“" + Wording.firmly(p) + "”");
    }
  }
}
