package org.zhibiao.index.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs what is most alike: the most alike two first, each in one pair. */
final class Matching {
  private Matching() {}

  /** How alike the left of that number is to the right of that number. */
  @FunctionalInterface
  interface Measured {
    double likeness(int left, int right);
  }

  /** A pair, by the numbers of its sides. */
  record Pair(int left, int right, double likeness) {}

  /**
   * The pairs, the most alike first; of equals the one that comes first on the left, then on the
   * right.
   *
   * @param least what is less alike is no pair
   */
  static List<Pair> of(int lefts, int rights, double least, Measured measured) {
    List<Pair> possible = new ArrayList<>();
    for (int i = 0; i < lefts; i++) {
      for (int j = 0; j < rights; j++) {
        double likeness = measured.likeness(i, j);
        if (likeness >= least) {
          possible.add(new Pair(i, j, likeness));
        }
      }
    }
    possible.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    Set<Integer> left = new HashSet<>();
    Set<Integer> right = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Pair p : possible) {
      if (!left.contains(p.left()) && right.add(p.right())) {
        left.add(p.left());
        pairs.add(p);
      }
    }
    return pairs;
  }
}
