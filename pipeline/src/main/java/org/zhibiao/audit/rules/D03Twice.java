package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Named;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Wording;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Target;

/** D03: one promise twice, with different comparators, ≥50场 and 约50场. */
public final class D03Twice implements Check.OfForm {
  @Override
  public void check(Form form, Report report) {
    List<Named> all = new ArrayList<>(form.named(false));
    all.addAll(form.named(true));
    double alike = report.number("alike");
    Map<Amount, List<Named>> same = new HashMap<>();
    for (Named other : all) {
      Amount amount =
          new Amount(other.target().normal().value().stripTrailingZeros(), other.kind());
      List<Named> earlier = same.computeIfAbsent(amount, k -> new ArrayList<>());
      for (Named one : earlier) {
        if (!clash(one.target(), other.target()) || !one.isComparable(other)) {
          continue;
        }
        boolean apart =
            !one.promise().statement().place().equals(other.promise().statement().place())
                && !sameRow(one.promise().line(), other.promise().line());
        if (apart) {
          if (one.like(other, alike) >= alike) {
            report.promise(
                other.promise(),
                one.promise(),
                "同一件事，%s 写“%s”，这里写“%s”，比较词不同"
                    .formatted(
                        one.promise().statement().place().address(),
                        one.promise().shown(),
                        other.promise().shown()),
                "统一，如“" + firmer(one.promise(), other.promise()) + "”");
            break;
          }
        }
      }
      earlier.add(other);
    }
  }

  /** A number of a kind. */
  private record Amount(BigDecimal value, Named.Kind kind) {}

  private static boolean sameRow(Form.@Nullable Line one, Form.@Nullable Line other) {
    return one != null
        && other != null
        && one.indicator().place().equals(other.indicator().place());
  }

  private static boolean clash(Target a, Target b) {
    return meaning(a.bound()) != meaning(b.bound()) && a.upper() == null && b.upper() == null;
  }

  /** Comparators that promise the same are one: = and a bare number. */
  private static Bound meaning(Bound bound) {
    return bound == Bound.EQ ? Bound.NONE : bound;
  }

  /** The one that binds, or how it would. */
  private static String firmer(Promise a, Promise b) {
    if (a.target().bound().force() == Bound.Force.BINDING) {
      return a.shown();
    }
    return b.target().bound().force() == Bound.Force.BINDING ? b.shown() : Wording.firmly(b);
  }
}
