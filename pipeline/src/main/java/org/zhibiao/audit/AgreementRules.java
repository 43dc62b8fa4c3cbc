package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Target;
import org.zhibiao.segment.Bigrams;

/** D01 to D03: what a declaration says of one thing in several places. */
final class AgreementRules {
  private static final Pattern PERIOD = Pattern.compile("周期|实施期|中期|中长期|总体|长期");

  private static final Pattern VERB =
      Pattern.compile(
          "^(?:全年|年内|计划|组织|开展|举办|购置|新建|新增|改造|完成|实施|建设|支持|立项|发放|新打|惠及|打造|更换|建成|采购|制定|编制|印发|衬砌)+"
              + "(?=..)");
  private static final Pattern LEVEL = Pattern.compile("(?:国家|省|市|县|区|院|校|村|乡|镇|部)级");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 16;

  /** What is done over several years is no year's number. */
  private static final Pattern OF_YEARS =
      Pattern.compile(
          "期间|[二三四五两2345]年(?:内|间|来|期|累计|共|总)|20\\d\\d(?:年)?[—－~至到-]+20\\d\\d|累计|到20[23]\\d年");

  private AgreementRules() {}

  /** Two promises about one thing. */
  private record Pair(Form.Promise one, Form.Promise other, double likeness) {
    boolean sameNumber() {
      return RowRules.same(one.target().normal().value(), other.target().normal().value())
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
            pair.one(),
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
    List<Pair> found = new ArrayList<>();
    for (Prepared said : prose) {
      if (WordingRules.isFact(said.promise()) || OF_YEARS.matcher(said.promise().clause()).find()) {
        continue;
      }
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
        found.add(best);
      }
    }
    for (Pair pair : found) {
      if (!isSplit(pair, found)) {
        report.promise(
            pair.one(),
            pair.other(),
            "正文写“%s”，指标表（%s）写“%s”"
                .formatted(
                    pair.one().target().quote(),
                    pair.other().statement().place().address(),
                    pair.other().target().quote()),
            "核对后统一");
      }
    }
  }

  /** Whether several texts share out what the table has in one number. */
  private static boolean isSplit(Pair pair, List<Pair> all) {
    BigDecimal sum =
        all.stream()
            .filter(p -> p.other().equals(pair.other()))
            .map(p -> p.one().target().normal().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return RowRules.same(sum, pair.other().target().normal().value());
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
                one.promise(),
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
  private record Prepared(
      Form.Promise promise, String bare, Bigrams subject, String said, Bigrams clause) {
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
          && !isOtherLevel(bare, other.bare)
          && !"%".equals(a.unit()) == !"%".equals(b.unit());
    }

    /** 省级 and 院级 of one thing are two things. */
    private static boolean isOtherLevel(String one, String other) {
      Matcher a = LEVEL.matcher(one);
      Matcher b = LEVEL.matcher(other);
      return a.find() && b.find() && !a.group().equals(b.group());
    }

    private static String per(Target t) {
      String per = t.per() == null ? "" : t.per();
      return per.equals("全年") || per.equals("每年") || per.equals("年") ? "" : per;
    }

    /** One name whole in the other is as good as the same name, unless it is very short. */
    double like(Prepared other) {
      double like = subject.like(other.subject);
      if (!said.isEmpty()) {
        like = Math.max(like, clause.like(other.subject));
      }
      if (!other.said.isEmpty()) {
        like = Math.max(like, subject.like(other.clause));
      }
      String shorter = bare.length() <= other.bare.length() ? bare : other.bare;
      String longer = bare.length() <= other.bare.length() ? other.bare : bare;
      boolean ends = shorter.length() >= 4 && longer.endsWith(shorter);
      return ends ? Math.max(like, 0.8) : like;
    }
  }

  /** The words before the number, where they are few; else the name of a row. */
  private static String said(Form.Promise p) {
    String clause = withoutVerb(p.clause().replaceAll(".*、|[\\s（()）“”\"]", ""));
    if (clause.length() >= SHORTEST && clause.length() <= LONGEST) {
      return clause;
    }
    Form.Line line = p.line();
    return line != null && line.promises().size() == 1 ? withoutVerb(line.name()) : "";
  }

  private static String withoutVerb(String name) {
    return VERB.matcher(name).replaceFirst("");
  }

  private static List<Prepared> prepared(Form form, boolean table) {
    List<Prepared> prepared = new ArrayList<>();
    for (Form.Promise p : form.promises()) {
      if ((p.line() != null) == table && !WordingRules.isFact(p)) {
        String bare = withoutVerb(subject(p));
        String said = said(p);
        prepared.add(new Prepared(p, bare, Bigrams.of(bare), said, Bigrams.of(said)));
      }
    }
    return prepared;
  }
}
