package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Wording;
import org.zhibiao.model.Bound;

/** W04: only an approximation, 约200人. */
public final class W04Vague implements Check.OfTarget {
  @Override
  public void check(Promise p, Report report) {
    if (p.target().bound() == Bound.APPROX && !Wording.isVagueBound(p) && !p.isFact()) {
      report.promise(
          p,
          "“" + p.shown() + "”只是约数（" + Wording.words(p) + "），多一些少一些都说得过去",
          "改为有界限的数，如“" + Wording.firmly(p) + "”");
    }
  }
}
