package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Wording;

/** W03: an approximation together with a bound, 约300人以上. */
public final class W03VagueBound implements Check.OfTarget {
  @Override
  public void check(Promise p, Report report) {
    if (Wording.isVagueBound(p)) {
      report.promise(
          p,
          "“%s”：约数与界限并用（%s），不知以哪个为准".formatted(p.shown(), Wording.words(p)),
          "二者择一，如“" + firm(p) + "”");
    }
  }

  private static String firm(Promise p) {
    return Wording.bounded(p, Wording.downs(p.bounds()) == 0);
  }
}
