package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Target;
import org.zhibiao.segment.Bigrams;

/** D01 to D03: what a declaration says of one thing in several places. */
final class AgreementRules {
  private static final Pattern PERIOD = Pattern.compile("周期|实施期|中期|中长期|总体|长期");

  private AgreementRules() {}

  /** Two promises about one thing. */
  private record Pair(Form.Promise one, Form.Promise other, double likeness) {
    boolean sameNumber() {
      return RowRules.same(
              one.target().normal().value(), other.target().normal().value())
          && RowRules.same(upper(one.target()), upper(other.target()));
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
      Pair odd = null;
      for (Pair pair : pairs(period.promises(), year.promises())) {
        if (odd == null && !(pair.sameNumber() && pair.sameUnit() && pair.sameBound())) {
          odd = pair;
        }
      }
      if (odd == null) {
        same++;
      } else {
        if (odd.sameNumber()) {
          same++;
        }
        differing.add(odd);
      }
    }
    boolean oneYear = same >= report.number("share") * rows;
    for (Pair pair : differing) {
      if (oneYear || pair.sameNumber() && pair.sameUnit()) {
        report.promise(
            pair.other(),
            "同一指标，“%s”栏是“%s”，“%s”栏是“%s”"
                .formatted(
                    pair.one().statement().context().column(),
                    pair.one().target().quote(),
                    pair.other().statement().context().column(),
                    pair.other().target().quote()),
            "核对两栏，一年期的表两栏应当一致");
      }
    }
  }

  private static Form.@Nullable Cell column(Form.Line line, boolean period) {
    for (Form.Cell cell : line.values()) {
      boolean is = PERIOD.matcher(cell.statement().context().column()).find();
      if (is == period) {
        return cell;
      }
    }
    return null;
  }

  /** The promises of two cells that are about the same, in their order. */
  private static List<Pair> pairs(List<Form.Promise> ones, List<Form.Promise> others) {
    List<Pair> pairs = new ArrayList<>();
    if (ones.size() == 1 && others.size() == 1) {
      return List.of(new Pair(ones.getFirst(), others.getFirst(), 1));
    }
    List<Form.Promise> left = new ArrayList<>(others);
    boolean inOrder = ones.size() == others.size();
    for (int i = 0; i < ones.size(); i++) {
      Form.Promise one = ones.get(i);
      Form.Promise best = null;
      double most = 0;
      for (Form.Promise other : left) {
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

  private static String subject(Form.Promise p) {
    return UnitRules.bareSubject(p);
  }

  /** Promises in prose with what the table says of the same. */
  static void textAndTable(Form form, Report report) {
    List<Prepared> prose = prepared(form, false);
    List<Prepared> table = prepared(form, true);
    for (Prepared said : prose) {
      Pair best = null;
      boolean agreed = false;
      for (Prepared row : table) {
        if (!said.isComparable(row)) {
          continue;
        }
        double like = said.like(row);
        if (like >= report.number("alike")) {
          Pair pair = new Pair(said.promise(), row.promise(), like);
          agreed |= pair.sameNumber();
          best = best == null || like > best.likeness() ? pair : best;
        }
      }
      if (best != null && !agreed) {
        report.promise(
            best.one(),
            "正文写“%s”，指标表（%s）写“%s”"
                .formatted(
                    best.one().target().quote(),
                    best.other().statement().place().address(),
                    best.other().target().quote()),
            "核对后统一");
      }
    }
  }

  static void twice(Form form, Report report) {
    List<Prepared> all = new ArrayList<>(prepared(form, false));
    all.addAll(prepared(form, true));
    for (int i = 1; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        Prepared one = all.get(j);
        Prepared other = all.get(i);
        boolean apart =
            !one.promise().statement().place().equals(other.promise().statement().place())
                && !sameRow(one.promise().line(), other.promise().line());
        if (apart && one.isComparable(other) && clash(one.target(), other.target())) {
          if (one.like(other) >= report.number("alike")) {
            report.promise(
                other.promise(),
                "同一件事，%s 写“%s”，这里写“%s”，比较词不同"
                    .formatted(
                        one.promise().statement().place().address(),
                        one.target().quote(),
                        other.target().quote()),
                "统一为“" + firmer(one.target(), other.target()) + "”");
            break;
          }
        }
      }
    }
  }

  private static boolean sameRow(Form.@Nullable Line one, Form.@Nullable Line other) {
    return one != null
        && other != null
        && one.indicator().place().equals(other.indicator().place());
  }

  private static boolean clash(Target a, Target b) {
    return RowRules.same(a.normal().value(), b.normal().value())
        && a.upper() == null
        && b.upper() == null
        && meaning(a.bound()) != meaning(b.bound());
  }

  /** Comparators that promise the same are one: = and a bare number. */
  private static Bound meaning(Bound bound) {
    return bound == Bound.EQ ? Bound.NONE : bound;
  }

  private static String firmer(Target a, Target b) {
    return RowRules.isSoft(a.bound()) || a.bound() == Bound.NONE ? b.quote() : a.quote();
  }

  /** A promise with its subject made ready for comparing. */
  private record Prepared(Form.Promise promise, Bigrams subject, Bigrams name, String bare) {
    Target target() {
      return promise.target();
    }

    boolean isComparable(Prepared other) {
      Target a = target();
      Target b = other.target();
      return bare.length() >= 2
          && other.bare.length() >= 2
          && Objects.equals(a.normal().unit(), b.normal().unit())
          && Objects.equals(a.change(), b.change())
          && per(a).equals(per(b))
          && !"%".equals(a.unit()) == !"%".equals(b.unit());
    }

    private static String per(Target t) {
      String per = t.per() == null ? "" : t.per();
      return per.equals("全年") || per.equals("每年") || per.equals("年") ? "" : per;
    }

    /** One name whole in the other is as good as the same name, unless it is very short. */
    double like(Prepared other) {
      double like = subject.like(other.subject);
      String shorter = bare.length() <= other.bare.length() ? bare : other.bare;
      String longer = bare.length() <= other.bare.length() ? other.bare : bare;
      boolean ends = shorter.length() >= 4 && longer.endsWith(shorter);
      return ends ? Math.max(like, 0.8) : like;
    }
  }

  private static List<Prepared> prepared(Form form, boolean table) {
    List<Prepared> prepared = new ArrayList<>();
    for (Form.Promise p : form.promises()) {
      if ((p.line() != null) == table) {
        String bare = subject(p);
        String name = p.line() == null ? "" : p.line().name();
        prepared.add(new Prepared(p, Bigrams.of(bare), Bigrams.of(name), bare));
      }
    }
    return prepared;
  }
}
