package org.zhibiao.index.trend;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.segment.Bigrams;

/**
 * Two declarations side by side: their cells in the order of the first, those that only the second
 * has where they stand in it.
 *
 * @param rows every value cell and every text with a target, of both
 */
public record Comparison(List<Row> rows) {
  private static final double NAME = 0.6;
  private static final double TEXT = 0.2;
  private static final double PLACE = 0.2;

  /** Within one cell, less alike subjects are two things. */
  private static final double SAME_SUBJECT = 0.4;

  public Comparison {
    rows = List.copyOf(rows);
  }

  /** A cell with the targets read in it. */
  public record Side(DeclarationRecord.Line line, List<TargetRecord> targets) {
    public Side {
      targets = List.copyOf(targets);
    }
  }

  /**
   * Two cells about the same, or one that has no counterpart.
   *
   * @param likeness from 0 to 1; 0 where there is no counterpart
   * @param breaks what changed from left to right
   */
  public record Row(@Nullable Side left, @Nullable Side right, double likeness, Set<Break> breaks) {
    public Row {
      breaks = Set.copyOf(breaks);
    }

    /** The side that is there, the left one before the right. */
    public Side any() {
      Side there = left == null ? right : left;
      if (there == null) {
        throw new IllegalStateException("a row without a side");
      }
      return there;
    }
  }

  /** A side while it is compared. */
  private record Prepared(Side side, Bigrams name, Bigrams text) {}

  /** Compares two declarations, each with its targets. */
  public static Comparison of(
      DeclarationRecord left,
      List<TargetRecord> leftTargets,
      DeclarationRecord right,
      List<TargetRecord> rightTargets) {
    List<Prepared> a = prepare(left, leftTargets);
    List<Prepared> b = prepare(right, rightTargets);
    Map<Integer, Matching.Pair> ofLeft = new HashMap<>();
    Set<Integer> matched = new HashSet<>();
    for (Matching.Pair pair :
        Matching.of(a.size(), b.size(), Likeness.SAME, (i, j) -> likeness(a.get(i), b.get(j)))) {
      ofLeft.put(pair.left(), pair);
      matched.add(pair.right());
    }
    return new Comparison(order(a, b, ofLeft, matched));
  }

  /** The rows of the left in their order; behind each the right's own that follow its match. */
  private static List<Row> order(
      List<Prepared> a,
      List<Prepared> b,
      Map<Integer, Matching.Pair> ofLeft,
      Set<Integer> matched) {
    List<Row> rows = new ArrayList<>();
    Set<Integer> shown = new HashSet<>();
    alone(b, 0, matched, shown, rows);
    for (int i = 0; i < a.size(); i++) {
      Matching.Pair m = ofLeft.get(i);
      Side left = a.get(i).side();
      if (m == null) {
        rows.add(new Row(left, null, 0, Set.of()));
      } else {
        Side right = b.get(m.right()).side();
        rows.add(new Row(left, right, m.likeness(), breaks(left, right)));
        alone(b, m.right() + 1, matched, shown, rows);
      }
    }
    return rows;
  }

  private static void alone(
      List<Prepared> b, int from, Set<Integer> matched, Set<Integer> shown, List<Row> rows) {
    for (int j = from; j < b.size() && !matched.contains(j) && shown.add(j); j++) {
      rows.add(new Row(null, b.get(j).side(), 0, Set.of()));
    }
  }

  private static List<Prepared> prepare(DeclarationRecord d, List<TargetRecord> targets) {
    Map<String, List<TargetRecord>> byPlace = new LinkedHashMap<>();
    targets.forEach(t -> byPlace.computeIfAbsent(t.place(), p -> new ArrayList<>()).add(t));
    List<Prepared> all = new ArrayList<>();
    Set<String> places = new HashSet<>();
    d.lines().forEach(line -> places.add(line.place()));
    // Goals and tasks stand before the table.
    byPlace.forEach((place, in) -> {
      if (!places.contains(place)) {
        TargetRecord t = in.getFirst();
        String name = t.level3().isEmpty() ? t.section() : t.level3();
        all.add(
            prepared(
                new DeclarationRecord.Line(t.section(), "", name, t.column(), place, t.text()),
                in));
      }
    });
    for (DeclarationRecord.Line line : d.lines()) {
      all.add(prepared(line, byPlace.getOrDefault(line.place(), List.of())));
    }
    return all;
  }

  private static Prepared prepared(DeclarationRecord.Line line, List<TargetRecord> targets) {
    return new Prepared(
        new Side(line, targets), Bigrams.of(line.level3()), Bigrams.of(line.text()));
  }

  private static double likeness(Prepared a, Prepared b) {
    double place = Spot.of(a.side().line()).like(Spot.of(b.side().line()));
    return NAME * a.name().like(b.name()) + TEXT * a.text().like(b.text()) + PLACE * place;
  }

  /** What changed between two cells: that of their targets, each compared with the most alike. */
  private static Set<Break> breaks(Side left, Side right) {
    Set<Break> breaks = EnumSet.noneOf(Break.class);
    if (left.line().text().equals(right.line().text())) {
      breaks.add(Break.COPIED);
      return breaks;
    }
    if (!left.targets().isEmpty() && right.targets().isEmpty()) {
      breaks.add(Break.UNQUANTIFIED);
      return breaks;
    }
    List<Pair> pairs = pairs(left.targets(), right.targets());
    pairs.forEach(p -> breaks.addAll(Break.between(p.left(), p.right())));
    breaks.remove(Break.GAP);
    if (left.targets().size() > pairs.size()) {
      breaks.add(Break.DROPPED);
    }
    if (right.targets().size() > pairs.size()) {
      breaks.add(Break.ADDED);
    }
    return breaks;
  }

  private record Pair(TargetRecord left, TargetRecord right) {}

  /** The targets of two cells about the same; two that stand alone in their cells always are. */
  private static List<Pair> pairs(List<TargetRecord> left, List<TargetRecord> right) {
    if (left.size() == 1 && right.size() == 1) {
      return List.of(new Pair(left.getFirst(), right.getFirst()));
    }
    List<Bigrams> lefts = left.stream().map(Comparison::subject).toList();
    List<Bigrams> rights = right.stream().map(Comparison::subject).toList();
    return Matching.of(
            left.size(), right.size(), SAME_SUBJECT, (i, j) -> lefts.get(i).like(rights.get(j)))
        .stream()
        .map(p -> new Pair(left.get(p.left()), right.get(p.right())))
        .toList();
  }

  private static Bigrams subject(TargetRecord t) {
    return Bigrams.of(t.subject() == null ? t.level3() : t.subject());
  }
}
