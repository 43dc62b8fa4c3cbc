package org.zhibiao.audit.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Reading;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.segment.Bigrams;

/**
 * Two years of one declarant.
 *
 * <p>Example: 培训人数 不少于300人 in 2022 and 约300人 in 2023.
 *
 * @param was the form of the year before
 * @param now the form of the year
 * @param pairs the indicators that both have
 * @param reached what a 自评表 of the year before says was reached, by the promise of now
 */
public record Years(Form was, Form now, List<Pair> pairs, Map<Promise, Reading.Item> reached) {
  /** Rows whose names are less alike are others. */
  private static final double SAME = 0.75;

  private static final Cut KEY_NOISE = new Cut(Words.SHARED.automaton("key-noise"));

  /**
   * What is promised this year and what was of the same indicator the year before.
   *
   * @param likeness how alike they are called, from 0 to 1
   */
  public record Pair(Promise was, Promise is, double likeness) {
    /** Whether they count the same. */
    public boolean sameUnit() {
      return Pace.of(was.target()).unit().equals(Pace.of(is.target()).unit());
    }

    /** The same number in the same sense, in whatever words. */
    public boolean unchanged() {
      return sameUnit()
          && was.target().bound() == is.target().bound()
          && was.target().normal().value().compareTo(is.target().normal().value()) == 0;
    }

    /** Whether they repeat over the same. */
    public boolean samePeriod() {
      return Pace.of(was.target()).per().equals(Pace.of(is.target()).per());
    }
  }

  /** Puts two years side by side; {@code evaluated} is the 自评表 of the year before, if any. */
  public static Years of(Form was, @Nullable Form evaluated, Form now) {
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

  /** A promise of the table with its name made ready. */
  record Prepared(Promise promise, String key, Bigrams name) {}

  /** How many promises of the later year can have one of the year before. */
  public int comparable() {
    return prepared(now).size();
  }

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
    Renamed.add(alike(left, before, pairs), before, pairs);
    return pairs;
  }

  /** Pairs those whose names are alike; gives back the others. */
  private static List<Prepared> alike(
      List<Prepared> left, List<Prepared> before, List<Pair> pairs) {
    List<Prepared> other = new ArrayList<>();
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
      } else {
        other.add(p);
      }
    }
    return other;
  }

  static boolean sameUnit(Prepared a, Prepared b) {
    return Pace.of(a.promise().target()).unit().equals(Pace.of(b.promise().target()).unit());
  }
}
