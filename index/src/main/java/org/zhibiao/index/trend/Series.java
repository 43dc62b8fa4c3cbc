package org.zhibiao.index.trend;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.schema.TargetRecord;

/**
 * One indicator of a department over the years.
 *
 * <p>Example: 高水平学术论文 of a 科协: 2020 不少于50篇, 2021 约50篇 (比较放松), 2023 30篇 (数值下降).
 *
 * @param department as written
 * @param points one a year, from old to new
 * @param ids of all targets that its points stand for; what is promised twice in a year in the same
 *     words has one point
 * @param words years in which the row is there without a number, by year
 */
public record Series(
    String department, List<Point> points, Set<String> ids, Map<Integer, Wordy> words) {
  public Series {
    points = List.copyOf(points);
    ids = Set.copyOf(ids);
    words = Collections.unmodifiableMap(new TreeMap<>(words));
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a series without a point");
    }
  }

  /** A cell that promises without a number: 持续提升. */
  public record Wordy(String declaration, String place, String text) {}

  /** The same series with the years that have words only. */
  Series with(Map<Integer, Wordy> years) {
    return new Series(department, points, ids, years);
  }

  /**
   * A year's target.
   *
   * @param likeness to the point before, 1 for the first
   * @param difference from the point before in the base unit, null for the first or another unit
   * @param breaks what changed from the point before
   */
  public record Point(
      int year,
      TargetRecord target,
      double likeness,
      @Nullable BigDecimal difference,
      Set<Break> breaks) {
    public Point {
      breaks = Set.copyOf(breaks);
    }
  }

  /** The name in its last year: the row's, with the subject where it says more. */
  public String name() {
    return points.getLast().target().name();
  }

  /** The base unit in its last year, or null. */
  public @Nullable String unit() {
    return points.getLast().target().normalUnit();
  }

  /** The least likeness of two neighbouring points: how sure it is one indicator. */
  public double likeness() {
    return points.stream().mapToDouble(Point::likeness).min().orElse(1);
  }

  /** Whether a target is one of its points, or the same promise as one of them. */
  public boolean holds(String target) {
    return ids.contains(target);
  }
}
