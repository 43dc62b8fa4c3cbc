package org.zhibiao.match;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.RegExp;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many expressions side by side as one nondeterministic automaton; each end knows the number of its
 * expression. dk.brics.automaton reads the expressions, plain words share their beginnings in a
 * tree. Filled once, then only read.
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

  void add(String expression, int number, Syntax syntax) {
    if (Syntax.isWord(expression)) {
      addWord(expression, number);
    } else {
      addAutomaton(automaton(syntax.translated(expression), expression), number);
    }
  }

  private static Automaton automaton(String translated, String expression) {
    try {
      Automaton automaton = new RegExp(translated, RegExp.NONE).toAutomaton(false);
      automaton.expandSingleton();
      automaton.removeDeadTransitions();
      return automaton;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no expression: " + expression + ": " + e.getMessage(), e);
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

  private void addAutomaton(Automaton automaton, int number) {
    Map<State, Integer> numbers = new HashMap<>();
    for (State s : automaton.getStates()) {
      numbers.put(s, state());
    }
    numbers.forEach((s, from) -> {
      for (Transition t : s.getTransitions()) {
        Integer to = numbers.get(t.getDest());
        if (to != null) {
          join(from, t, to);
        }
      }
      if (s.isAccept()) {
        if (backwards) {
          starts.add(from);
        } else {
          end(from, number);
        }
      }
    });
    Integer first = numbers.get(automaton.getInitialState());
    if (first != null) {
      if (backwards) {
        end(first, number);
      } else {
        starts.add(first);
      }
    }
  }

  private void join(int from, Transition t, int to) {
    boolean edge = t.getMin() == t.getMax() && t.getMin() >= Syntax.BEGIN;
    // What is said of any character is not said of the edges.
    int last = edge ? t.getMax() : Math.min(t.getMax(), Syntax.BEGIN - 1);
    if (last < t.getMin()) {
      return;
    }
    arrow(backwards ? to : from, t.getMin(), last, backwards ? from : to);
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
