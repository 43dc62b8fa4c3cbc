package org.zhibiao.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many expressions side by side as one nondeterministic automaton; each end knows the number of its
 * expression. Plain words share their beginnings in a tree. Filled once, then only read.
 */
final class Nfa {
  /** How many numbers an arrow takes: first character, last, where to. */
  static final int ARROW = 3;

  private static final int NONE = -1;

  /** For each state its arrows, {@link #ARROW} numbers each. */
  private final List<int[]> arrows = new ArrayList<>();

  /** For each state the expressions that end there. */
  private final List<int[]> ends = new ArrayList<>();

  private final List<Integer> starts = new ArrayList<>();
  private final Map<Long, Integer> branches = new HashMap<>();
  private final boolean backwards;
  private int root = NONE;

  /** With {@code backwards}, the expressions are read from their ends. */
  Nfa(boolean backwards) {
    this.backwards = backwards;
  }

  /**
   * Adds an expression.
   *
   * @throws IllegalArgumentException if it can't be read
   */
  void add(String expression, int number, Map<String, String> lists) {
    for (String alternative : Syntax.alternatives(expression)) {
      if (Syntax.isWord(alternative)) {
        addWord(alternative, number);
      } else {
        addExpression(new Expression(alternative, lists), number);
      }
    }
  }

  private int state() {
    arrows.add(new int[0]);
    ends.add(new int[0]);
    return arrows.size() - 1;
  }

  private void arrow(int from, int first, int last, int to) {
    int[] old = arrows.get(from);
    int[] more = Arrays.copyOf(old, old.length + ARROW);
    more[old.length] = first;
    more[old.length + 1] = last;
    more[old.length + 2] = to;
    arrows.set(from, more);
  }

  private void end(int state, int number) {
    int[] old = ends.get(state);
    int[] more = Arrays.copyOf(old, old.length + 1);
    more[old.length] = number;
    ends.set(state, more);
  }

  private void addWord(String word, int number) {
    if (root == NONE) {
      root = state();
      starts.add(root);
    }
    int at = root;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(backwards ? word.length() - 1 - i : i);
      long branch = ((long) at << Character.SIZE) | c;
      Integer next = branches.get(branch);
      if (next == null) {
        next = state();
        branches.put(branch, next);
        arrow(at, c, c, next);
      }
      at = next;
    }
    end(at, number);
  }

  /** A state for each place, and one before the first of them. */
  private void addExpression(Expression expression, int number) {
    int start = state();
    int base = start + 1;
    for (int place = 0; place < expression.places(); place++) {
      state();
    }
    starts.add(start);
    for (int place : backwards ? expression.last() : expression.first()) {
      arrows(start, base + place, expression.characters(place));
    }
    for (int place = 0; place < expression.places(); place++) {
      for (int next : expression.followers(place)) {
        if (backwards) {
          arrows(base + next, base + place, expression.characters(place));
        } else {
          arrows(base + place, base + next, expression.characters(next));
        }
      }
    }
    for (int place : backwards ? expression.first() : expression.last()) {
      end(base + place, number);
    }
    if (expression.matchesNothing()) {
      end(start, number);
    }
  }

  private void arrows(int from, int to, int[] characters) {
    for (int i = 0; i < characters.length; i += 2) {
      arrow(from, characters[i], characters[i + 1], to);
    }
  }

  int[] starts() {
    return starts.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  int size() {
    return arrows.size();
  }

  int[] arrows(int state) {
    return arrows.get(state);
  }

  int[] ends(int state) {
    return ends.get(state);
  }
}
