package org.zhibiao.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.model.Bound;

/** D07: more than a third of all targets bind nobody. */
public final class D07SoftShare implements Check.OfForm {
  @Override
  public void check(Form form, Report report) {
    List<Promise> all = form.promises();
    List<Promise> soft = new ArrayList<>();
    for (Promise p : all) {
      if (p.target().bound().force() == Bound.Force.SOFT || isHoped(p)) {
        soft.add(p);
      }
    }
    boolean enough = all.size() >= report.number("least");
    if (enough && soft.size() > report.number("share") * all.size()) {
      report.promise(
          soft.getFirst(),
          "全表%d个数里有%d个没有约束力（如“%s”）"
              .formatted(all.size(), soft.size(), soft.getFirst().target().quote()),
          "改用不少于、不超过等有界限的说法");
    }
  }

  private static boolean isHoped(Promise p) {
    return p.target().bound() == Bound.NONE && !p.softWord().isEmpty();
  }
}
