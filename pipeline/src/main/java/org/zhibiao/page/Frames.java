package org.zhibiao.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.zhibiao.page.Rules.Rule;

/**
 * Finds which lines of a page belong together and frame a table: those that touch, those of boxes
 * that stand side by side, and lines across alone that begin or end at the same place.
 */
final class Frames {
  /** Lines touch where the gap is no wider, in points. */
  private static final double TOUCH = 2;

  /** Boxes of one table stand closer, in points. */
  static final double BESIDE = 6;

  /** The lines across of one table without lines down stand closer, in points. */
  private static final double FAR = 300;

  /** How much of the height of a table coloured cells cover. */
  private static final double FILLED = 0.75;

  /** A table that has lines across only has at least as many. */
  private static final int FEWEST = 3;

  private final List<Rule> across;
  private final List<Rule> down;
  private final int[] parent;

  private Frames(List<Rule> across, List<Rule> down) {
    this.across = across;
    this.down = down;
    parent = new int[across.size() + down.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
  }

  /** The rules of each table, from top to bottom. */
  static List<Rules> of(Rules rules) {
    Frames frames = new Frames(rules.across(), rules.down());
    frames.touching();
    frames.parallel(rules.across(), 0);
    frames.parallel(rules.down(), rules.across().size());
    return frames.tables(rules.edges());
  }

  private int root(int i) {
    int root = i;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private void join(int a, int b) {
    parent[root(a)] = root(b);
  }

  private void touching() {
    for (int i = 0; i < across.size(); i++) {
      Rule a = across.get(i);
      for (int j = 0; j < down.size() && down.get(j).at() <= a.to() + TOUCH; j++) {
        Rule d = down.get(j);
        if (d.at() >= a.from() - TOUCH && a.at() >= d.from() - TOUCH && a.at() <= d.to() + TOUCH) {
          join(i, across.size() + j);
        }
      }
    }
  }

  private void parallel(List<Rule> rules, int first) {
    for (int i = 0; i < rules.size(); i++) {
      Rule a = rules.get(i);
      for (int j = i + 1; j < rules.size() && rules.get(j).at() - a.at() <= BESIDE; j++) {
        Rule b = rules.get(j);
        if (a.beside(b) > Math.min(a.length(), b.length()) / 2) {
          join(first + i, first + j);
        }
      }
    }
  }

  private List<Rules> tables(List<Rule> edges) {
    TreeMap<Integer, Rules> all = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      Rules own = all.computeIfAbsent(root(i), k -> empty());
      if (i < across.size()) {
        own.across().add(across.get(i));
      } else {
        own.down().add(down.get(i - across.size()));
      }
    }
    List<Rules> tables = new ArrayList<>();
    List<Rules> alone = new ArrayList<>();
    for (Rules one : all.values()) {
      (one.down().isEmpty() ? alone : tables).add(one);
    }
    List<Rules> framed = List.copyOf(tables);
    alone.removeIf(one -> framed.stream().anyMatch(table -> holds(table, one)));
    tables.addAll(striped(alone));
    for (Rules table : tables) {
      edges.stream().filter(e -> holds(table, e)).forEach(table.edges()::add);
      if (table.across().stream().allMatch(Rule::edge) && table.down().isEmpty()) {
        table.down().addAll(boxes(table));
      }
    }
    tables.removeIf(t -> t.down().isEmpty() && t.across().stream().allMatch(Rule::edge));
    tables.sort(Comparator.comparingDouble(t -> t.across().isEmpty() ? 0 : top(t)));
    return tables;
  }

  private static Rules empty() {
    return new Rules(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  private static double top(Rules table) {
    return table.across().getFirst().at();
  }

  private static boolean holds(Rules table, Rules inner) {
    Rule rule = inner.across().getFirst();
    double above = table.down().stream().mapToDouble(Rule::from).min().orElse(0);
    double below = table.down().stream().mapToDouble(Rule::to).max().orElse(0);
    double left = table.down().getFirst().at();
    double right = table.down().getLast().at();
    return rule.at() > above && rule.at() < below && rule.from() > left && rule.to() < right;
  }

  private static boolean holds(Rules table, Rule edge) {
    double left = table.across().stream().mapToDouble(Rule::from).min().orElse(0);
    double right = table.across().stream().mapToDouble(Rule::to).max().orElse(0);
    return !table.across().isEmpty()
        && edge.at() >= left - TOUCH
        && edge.at() <= right + TOUCH
        && edge.from() >= top(table) - TOUCH
        && edge.to() <= table.across().getLast().at() + TOUCH;
  }

  /**
   * The edges down of coloured areas that are the cells; none where every other row is coloured,
   * since what is not coloured has no edges.
   */
  private static List<Rule> boxes(Rules table) {
    double left = table.edges().stream().mapToDouble(Rule::at).min().orElse(0);
    double right = table.edges().stream().mapToDouble(Rule::at).max().orElse(0);
    double height = table.across().getLast().at() - top(table);
    double covered = Math.min(covered(table.edges(), left), covered(table.edges(), right));
    return covered > height * FILLED ? table.edges() : List.of();
  }

  /** How much of a side of a table the edges make up. */
  private static double covered(List<Rule> edges, double at) {
    return edges.stream()
        .filter(e -> Math.abs(e.at() - at) <= TOUCH)
        .mapToDouble(Rule::length)
        .sum();
  }

  /** Tables that lines across make up by themselves. */
  private static List<Rules> striped(List<Rules> alone) {
    alone.sort(Comparator.comparingDouble(Frames::top));
    List<Rules> tables = new ArrayList<>();
    for (Rules one : alone) {
      Rules table = null;
      for (Rules above : tables) {
        table = goesOn(above, one) ? above : table;
      }
      if (table == null) {
        tables.add(one);
      } else {
        table.across().addAll(one.across());
      }
    }
    tables.removeIf(
        t -> t.across().size() < FEWEST || t.across().getLast().at() - top(t) < 3 * BESIDE);
    return tables;
  }

  private static boolean goesOn(Rules above, Rules below) {
    Rule next = below.across().getFirst();
    for (Rule rule : above.across()) {
      boolean aligned =
          Math.abs(rule.from() - next.from()) < BESIDE || Math.abs(rule.to() - next.to()) < BESIDE;
      if (aligned && next.at() - rule.at() < FAR && rule.beside(next) > next.length() / 2) {
        return true;
      }
    }
    return false;
  }
}
