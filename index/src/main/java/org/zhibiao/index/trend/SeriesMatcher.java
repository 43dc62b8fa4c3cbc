package org.zhibiao.index.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.model.Reading;

/**
 * Finds the same indicator over the years of one department: year by year the most alike pairs
 * first, each target in one series, until what is left is less alike than {@link Likeness#SAME}.
 */
final class SeriesMatcher {
  /** An indicator that was away longer has begun anew. */
  private static final int LONGEST_GAP = 3;

  private final List<Chain> chains = new ArrayList<>();

  private SeriesMatcher() {}

  /** A series while it grows. */
  private static final class Chain {
    final List<Series.Point> points = new ArrayList<>();
    final Set<String> ids = new HashSet<>();
    Likeness.Profile last;

    Chain(int year, Promise first) {
      last = first.profile();
      ids.addAll(first.ids());
      points.add(new Series.Point(year, first.profile().target(), 1, null, Set.of()));
    }

    int year() {
      return points.getLast().year();
    }

    void add(int year, Promise next, double likeness) {
      TargetRecord from = last.target();
      TargetRecord to = next.profile().target();
      @Nullable BigDecimal difference = Measure.difference(from, to);
      points.add(new Series.Point(year, to, likeness, difference, Break.between(from, to)));
      last = next.profile();
      ids.addAll(next.ids());
    }
  }

  /** What is promised in a year, with the ids of all targets that say it. */
  private record Promise(Likeness.Profile profile, List<String> ids) {}

  /** The series of a department's targets, in the order of their first points. */
  static List<Series> series(String department, List<TargetRecord> targets) {
    TreeMap<Integer, List<TargetRecord>> years = new TreeMap<>();
    for (TargetRecord t : targets) {
      Integer year = t.year();
      if (year != null && isPromise(t)) {
        years.computeIfAbsent(year, y -> new ArrayList<>()).add(t);
      }
    }
    SeriesMatcher matcher = new SeriesMatcher();
    years.forEach((year, all) -> matcher.add(year, once(all)));
    return matcher.chains.stream()
        .map(c -> new Series(department, c.points, c.ids, Map.of()))
        .toList();
  }

  /** What was done, is expected or is of another year is no promise. */
  private static boolean isPromise(TargetRecord t) {
    return t.stage() == null || t.stage().equals(Reading.Stage.TARGET.code());
  }

  /** What is promised twice in the same words is one promise; the annual column stands for it. */
  private static List<Promise> once(List<TargetRecord> all) {
    Map<List<@Nullable Object>, List<TargetRecord>> distinct = new LinkedHashMap<>();
    for (TargetRecord t : all) {
      List<@Nullable Object> key = new ArrayList<>();
      key.add(t.level3());
      key.add(t.subject());
      key.add(t.op());
      key.add(t.normalValue());
      key.add(t.normalUnit());
      distinct.computeIfAbsent(key, k -> new ArrayList<>()).add(t);
    }
    return distinct.values().stream().map(SeriesMatcher::promise).toList();
  }

  private static Promise promise(List<TargetRecord> same) {
    TargetRecord shown =
        same.stream().filter(t -> Spot.of(t).isAnnual()).findFirst().orElse(same.getFirst());
    return new Promise(Likeness.Profile.of(shown), same.stream().map(TargetRecord::id).toList());
  }

  private void add(int year, List<Promise> next) {
    // Of equally alike ones the more recent: the sort keeps the order of the chains otherwise.
    List<Chain> open =
        chains.stream()
            .filter(c -> year - c.year() <= LONGEST_GAP)
            .sorted(Comparator.comparingInt(Chain::year).reversed())
            .toList();
    Set<Promise> placed = new HashSet<>();
    for (Matching.Pair pair :
        Matching.of(
            open.size(),
            next.size(),
            Likeness.SAME,
            (i, j) -> Likeness.of(open.get(i).last, next.get(j).profile()))) {
      open.get(pair.left()).add(year, next.get(pair.right()), pair.likeness());
      placed.add(next.get(pair.right()));
    }
    for (Promise p : next) {
      if (!placed.contains(p)) {
        chains.add(new Chain(year, p));
      }
    }
  }
}
