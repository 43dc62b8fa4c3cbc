package org.zhibiao.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Named;
import org.zhibiao.audit.review.Pair;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;

/** D01: 实施周期 and 年度 values that differ in a form of one year, 约3000人 and 3000人. */
public final class D01PeriodYear implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(D01PeriodYear.class);
  private static final Automaton PERIOD_COLUMN = WORDS.automaton("period-column");
  private static final Automaton IN_YEARS = WORDS.automaton("in-years");

  @Override
  public void check(Form form, Report report) {
    List<Pair> differing = new ArrayList<>();
    int same = 0;
    int rows = 0;
    for (Form.Line line : form.lines()) {
      Form.Cell period = column(line, true);
      Form.Cell year = column(line, false);
      if (period == null || year == null) {
        continue;
      }
      rows++;
      if (period.folded().equals(year.folded())) {
        same++;
        continue;
      }
      if (isOfYears(period)) {
        continue;
      }
      Pair odd = firstOdd(period, year);
      if (odd == null) {
        same++;
      } else {
        same += odd.sameNumber() ? 1 : 0;
        differing.add(odd);
      }
    }
    boolean oneYear = same >= report.number("share") * rows;
    for (Pair pair : differing) {
      if (oneYear || pair.sameNumber() && pair.sameUnit()) {
        columnsDiffer(pair, report);
      }
    }
  }

  /** The first of what both cells say that they do not say alike. */
  private static @Nullable Pair firstOdd(Form.Cell period, Form.Cell year) {
    for (Pair pair : pairs(period.promises(), year.promises())) {
      if (!(pair.sameNumber() && pair.sameUnit() && pair.sameBound())) {
        return pair;
      }
    }
    return null;
  }

  private static void columnsDiffer(Pair pair, Report report) {
    report.promise(
        pair.other(),
        pair.one(),
        "同一指标，“%s”栏是“%s”，“%s”栏是“%s”"
            .formatted(
                pair.one().statement().context().column(),
                pair.one().shown(),
                pair.other().statement().context().column(),
                pair.other().shown()),
        "核对两栏，一年期的表两栏应当一致");
  }

  private static boolean isOfYears(Form.Cell period) {
    for (Promise p : period.promises()) {
      if (IN_YEARS.any(p.clause())) {
        return true;
      }
    }
    return false;
  }

  private static Form.@Nullable Cell column(Form.Line line, boolean period) {
    for (Form.Cell cell : line.values()) {
      if (PERIOD_COLUMN.any(cell.statement().context().column()) == period) {
        return cell;
      }
    }
    return null;
  }

  /** The promises of two cells that are about the same, in their order. */
  private static List<Pair> pairs(List<Promise> ones, List<Promise> others) {
    List<Pair> pairs = new ArrayList<>();
    if (ones.size() == 1 && others.size() == 1) {
      return List.of(new Pair(ones.getFirst(), others.getFirst(), 1));
    }
    List<Promise> left = new ArrayList<>(others);
    boolean inOrder = ones.size() == others.size();
    for (int i = 0; i < ones.size(); i++) {
      Promise one = ones.get(i);
      Promise best = null;
      double most = 0;
      for (Promise other : left) {
        double like = Named.likeness(one.bareSubject(), other.bareSubject());
        like += inOrder && others.get(i).equals(other) ? 0.3 : 0;
        if (like > most) {
          most = like;
          best = other;
        }
      }
      if (best != null && most >= 0.45) {
        left.remove(best);
        pairs.add(new Pair(one, best, most));
      }
    }
    return pairs;
  }
}
