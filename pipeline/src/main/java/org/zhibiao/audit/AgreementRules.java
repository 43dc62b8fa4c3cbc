package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Target;

/** D01 to D03: what a declaration says of one thing in several places. */
final class AgreementRules {
  private static final Automaton PERIOD_COLUMN = Words.FORMS.automaton("period-column");

  /** What is done over several years is no year's number. */
  private static final Automaton OF_YEARS = Words.FORMS.automaton("of-years");

  private static final Automaton IN_YEARS = Words.FORMS.automaton("in-years");

  /** So alike that it is the same although another text agrees with the row. */
  private static final double SURE = 0.95;

  private AgreementRules() {}

  /** Two promises about one thing. */
  private record Pair(Promise one, Promise other, double likeness) {
    boolean sameValue() {
      return RowRules.same(one.target().normal().value(), other.target().normal().value());
    }

    boolean sameNumber() {
      return sameValue() && RowRules.same(upper(one.target()), upper(other.target()));
    }

    /** The upper end; of a number that is no range the number itself. */
    private static BigDecimal upper(Target t) {
      BigDecimal upper = t.normal().upper();
      return upper == null ? t.normal().value() : upper;
    }

    boolean sameUnit() {
      return Objects.equals(one.target().normal().unit(), other.target().normal().unit());
    }

    boolean sameBound() {
      return one.target().bound() == other.target().bound();
    }
  }

  static void periodAndYear(Form form, Report report) {
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
        double like = RowRules.likeness(subject(one), subject(other));
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

  private static String subject(Promise p) {
    return p.bareSubject();
  }

  /** Promises in prose with what the table says of the same. */
  static void textAndTable(Form form, Report report) {
    List<List<Pair>> said = alike(form, report.number("alike"));
    Set<Promise> taken = new HashSet<>();
    for (List<Pair> pairs : said) {
      pairs.stream().filter(Pair::sameValue).map(Pair::other).forEach(taken::add);
    }
    List<Pair> found = new ArrayList<>();
    for (List<Pair> pairs : said) {
      Pair best = null;
      boolean agreed = false;
      for (Pair pair : pairs) {
        if (pair.likeness() >= SURE || pair.sameNumber() || !taken.contains(pair.other())) {
          agreed |= pair.sameNumber();
          best = best == null || pair.likeness() > best.likeness() ? pair : best;
        }
      }
      if (best != null && !agreed && !OF_YEARS.any(best.one().clause())) {
        found.add(best);
      }
    }
    told(found, report);
  }

  private static void told(List<Pair> found, Report report) {
    Map<Promise, BigDecimal> sums = new HashMap<>();
    for (Pair pair : found) {
      sums.merge(pair.other(), pair.one().target().normal().value(), BigDecimal::add);
    }
    for (Pair pair : found) {
      // Several texts may share out what the table has in one number.
      boolean split =
          RowRules.same(
              sums.getOrDefault(pair.other(), BigDecimal.ZERO),
              pair.other().target().normal().value());
      if (!split) {
        report.promise(
            pair.one(),
            pair.other(),
            "正文写“"
                + pair.one().shown()
                + "”，指标表（"
                + pair.other().statement().place().address()
                + "）写“"
                + pair.other().shown()
                + "”",
            "核对后统一");
      }
    }
  }

  /** What is promised in prose, each with the promises of the table that may be the same. */
  private static List<List<Pair>> alike(Form form, double least) {
    Map<Named.Kind, List<Named>> table = new HashMap<>();
    for (Named row : form.named(true)) {
      table.computeIfAbsent(row.kind(), k -> new ArrayList<>()).add(row);
    }
    List<List<Pair>> alike = new ArrayList<>();
    for (Named said : form.named(false)) {
      List<Pair> pairs = new ArrayList<>();
      for (Named row : table.getOrDefault(said.kind(), List.of())) {
        double like = said.isComparable(row) ? said.like(row, least) : 0;
        if (like >= least && like > 0) {
          pairs.add(new Pair(said.promise(), row.promise(), like));
        }
      }
      alike.add(pairs);
    }
    return alike;
  }

  /** A number of a kind. */
  private record Amount(BigDecimal value, Named.Kind kind) {}

  static void twice(Form form, Report report) {
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
    return b.target().bound().force() == Bound.Force.BINDING ? b.shown() : WordingRules.firmly(b);
  }
}
