package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.segment.Bigrams;

/** Y01 to Y04: a declaration against the year before. */
final class YearRules {
  /** Rows whose names are less alike are others. */
  private static final double SAME = 0.75;

  private static final Automaton TIME = Words.FORMS.automaton("time");
  private static final Cut KEY_NOISE = new Cut(Words.FORMS.automaton("key-noise"));

  private YearRules() {}

  /** What is promised this year and what was of the same indicator the year before. */
  record Pair(Promise was, Promise is, double likeness) {
    boolean sameUnit() {
      return Pace.of(was.target()).unit().equals(Pace.of(is.target()).unit());
    }

    /** The same number in the same sense, in whatever words. */
    boolean unchanged() {
      return sameUnit()
          && was.target().bound() == is.target().bound()
          && RowRules.same(was.target().normal().value(), is.target().normal().value());
    }

    boolean samePeriod() {
      return Pace.of(was.target()).per().equals(Pace.of(is.target()).per());
    }
  }

  /**
   * Two years of one declarant.
   *
   * @param was the form of the year before
   * @param now the form of the year
   * @param pairs the indicators that both have
   * @param reached what a 自评表 of the year before says was reached, by the promise of now
   */
  record Years(Form was, Form now, List<Pair> pairs, Map<Promise, Reading.Item> reached) {
    static Years of(Form was, @Nullable Form evaluated, Form now) {
      Map<Promise, Reading.Item> reached = new HashMap<>();
      if (evaluated != null) {
        Map<String, Reading.Item> byId = new HashMap<>();
        evaluated.reading().items().forEach(i -> byId.put(i.id(), i));
        for (Pair pair : match(evaluated, now)) {
          String id = pair.was().item().pair();
          Reading.Item actual = id == null ? null : byId.get(id);
          if (actual != null) {
            reached.put(pair.is(), actual);
          }
        }
      }
      return new Years(was, now, match(was, now), reached);
    }
  }

  /** A promise of the table with its name made ready. */
  private record Prepared(Promise promise, String key, Bigrams name) {}

  private static List<Prepared> prepared(Form form) {
    List<Prepared> prepared = new ArrayList<>();
    for (Promise p : form.promises()) {
      Form.Line line = p.line();
      if (line != null && isAnnual(p, line)) {
        String subject = p.isNamedByRow() ? "" : p.bareSubject();
        String name = KEY_NOISE.from(CharFold.fold(line.name()));
        String key = line.promises().size() > 1 ? name + "|" + subject : name;
        prepared.add(new Prepared(p, key, Bigrams.of(key)));
      }
    }
    return prepared;
  }

  /** Where there are values of a period and of the year, those of the year count. */
  private static boolean isAnnual(Promise p, Form.Line line) {
    return line.cells().size() == 1
        || line.cells().getLast().statement().place().equals(p.statement().place());
  }

  private static List<Pair> match(Form was, Form now) {
    Map<String, List<Prepared>> byKey = new HashMap<>();
    List<Prepared> before = prepared(was);
    before.forEach(p -> byKey.computeIfAbsent(p.key(), k -> new ArrayList<>()).add(p));
    List<Pair> pairs = new ArrayList<>();
    List<Prepared> left = new ArrayList<>();
    for (Prepared p : prepared(now)) {
      List<Prepared> same = byKey.getOrDefault(p.key(), List.of());
      if (same.isEmpty()) {
        left.add(p);
      } else {
        Prepared chosen =
            same.stream().filter(s -> sameUnit(s, p)).findFirst().orElse(same.getFirst());
        same.remove(chosen);
        before.remove(chosen);
        pairs.add(new Pair(chosen.promise(), p.promise(), 1));
      }
    }
    for (Prepared p : left) {
      Prepared best = null;
      double most = SAME;
      for (Prepared b : before) {
        if (p.name().atMost(b.name()) >= most) {
          double like = p.name().like(b.name());
          if (like >= most) {
            most = like;
            best = b;
          }
        }
      }
      if (best != null) {
        before.remove(best);
        pairs.add(new Pair(best.promise(), p.promise(), most));
      }
    }
    return pairs;
  }

  private static boolean sameUnit(Prepared a, Prepared b) {
    return Pace.of(a.promise().target()).unit().equals(Pace.of(b.promise().target()).unit());
  }

  static void weakened(Years years, Report report) {
    for (Pair pair : years.pairs()) {
      Bound was = pair.was().target().bound();
      Bound is = pair.is().target().bound();
      boolean weaker = is.strength() < was.strength() && !was.isAsGoodAs(is);
      if (weaker && pair.sameUnit()) {
        report.promise(
            pair.is(),
            pair.was(),
            "上年写“%s”，今年写“%s”，措辞变弱".formatted(pair.was().shown(), pair.is().shown()),
            "沿用上年的说法，如“" + WordingRules.firmly(pair.is()) + "”");
      }
    }
  }

  static void lowered(Years years, Report report) {
    for (Pair pair : years.pairs()) {
      Target was = pair.was().target();
      Target is = pair.is().target();
      if (!pair.sameUnit() || !pair.samePeriod() || was.change() != is.change()) {
        continue;
      }
      Boolean down = isDownwards(pair);
      if (down == null) {
        continue;
      }
      int compared = Pace.of(is).value().compareTo(Pace.of(was).value());
      if (down ? compared > 0 : compared < 0) {
        report.promise(
            pair.is(),
            pair.was(),
            "上年“%s”，今年“%s”，%s"
                .formatted(pair.was().shown(), pair.is().shown(), down ? "上限放宽" : "要求降低"),
            "说明理由，或不%s于上年".formatted(down ? "高" : "低"));
      } else if (!down) {
        againstReached(pair, years.reached().get(pair.is()), report);
      }
    }
    for (Map.Entry<Promise, Reading.Item> entry : years.reached().entrySet()) {
      boolean paired = years.pairs().stream().anyMatch(p -> p.is().equals(entry.getKey()));
      if (!paired && !entry.getKey().isLessBetter()) {
        againstReached(new Pair(entry.getKey(), entry.getKey(), 1), entry.getValue(), report);
      }
    }
  }

  /** Whether less is better here; null where nothing says so. */
  private static @Nullable Boolean isDownwards(Pair pair) {
    Target was = pair.was().target();
    Target is = pair.is().target();
    boolean up = Vocabulary.isUp(was.bound()) || Vocabulary.isUp(is.bound());
    boolean down = Vocabulary.isDown(was.bound()) || Vocabulary.isDown(is.bound());
    if (up != down) {
      return down;
    }
    if (up || Form.isCost(pair.is().line())) {
      return null;
    }
    // The size of a decrease is a promise of more, as that of an increase is.
    return is.change() == null && pair.is().isLessBetter();
  }

  private static void againstReached(Pair pair, Reading.@Nullable Item reached, Report report) {
    if (reached == null) {
      return;
    }
    Target is = pair.is().target();
    Target done = reached.target();
    boolean same = Objects.equals(done.normal().unit(), is.normal().unit());
    if (same
        && !Vocabulary.isDown(is.bound())
        && is.normal().value().compareTo(done.normal().value()) < 0) {
      report.promise(
          pair.is(),
          "上年实际完成“%s”，今年只写“%s”".formatted(done.quote(), is.quote()),
          "参照上年实际水平定指标，或说明理由");
    }
  }

  static void copied(Years years, Report report) {
    long unchanged = years.pairs().stream().filter(Pair::unchanged).count();
    int all = prepared(years.now()).size();
    BigDecimal before = money(years.was());
    BigDecimal after = money(years.now());
    boolean changed = before != null && after != null && before.compareTo(after) != 0;
    boolean most = unchanged >= report.number("share") * all && all >= report.number("least");
    if (changed && most) {
      report.whole(
          years.now().name(),
          "%d个指标值中%d个与上年相同，而资金由%s变为%s"
              .formatted(all, unchanged, tenThousand(before), tenThousand(after)),
          "按今年的资金和任务重新测算指标值");
    }
  }

  private static String tenThousand(@Nullable BigDecimal yuan) {
    return yuan == null ? "" : yuan.movePointLeft(4).stripTrailingZeros().toPlainString() + "万元";
  }

  /** The greatest amount of a form: its total. */
  private static @Nullable BigDecimal money(Form form) {
    return form.declaration().money().stream()
        .map(Declaration.Money::yuan)
        .filter(Objects::nonNull)
        .max(BigDecimal::compareTo)
        .filter(m -> m.signum() > 0)
        .map(BigDecimal::stripTrailingZeros)
        .orElse(null);
  }

  /** A year, which is not said, or a shorter time. */
  private static boolean isTime(String per) {
    return per.isEmpty() || TIME.whole(per, 0, per.length());
  }

  static void unitChanged(Years years, Report report) {
    for (Pair pair : years.pairs()) {
      Pace was = Pace.of(pair.was().target());
      Pace is = Pace.of(pair.is().target());
      boolean unit = !was.unit().isEmpty() && !is.unit().isEmpty() && !was.unit().equals(is.unit());
      boolean per =
          was.unit().equals(is.unit())
              && !was.per().equals(is.per())
              && isTime(was.per())
              && isTime(is.per());
      if ((unit || per) && pair.likeness() > 0.85) {
        report.promise(
            pair.is(),
            pair.was(),
            "上年写“%s”，今年写“%s”，%s不同，不能比较"
                .formatted(pair.was().shown(), pair.is().shown(), unit ? "单位" : "周期"),
            "沿用上年的" + (unit ? "单位" : "周期") + "，或说明换算");
      }
    }
  }
}
