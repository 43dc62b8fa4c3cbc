package org.zhibiao.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Characters that no expression tells apart, put together: a table from character to class, so that
 * an automaton keeps one arrow for all of them. Immutable; pages of the table that are alike are
 * one.
 */
final class Alphabet {
  private static final int CHARACTERS = Character.MAX_VALUE + 1;
  private static final int PAGE = 8;
  private static final int ON_PAGE = (1 << PAGE) - 1;

  private final char[][] pages = new char[CHARACTERS >>> PAGE][];
  private int size;

  Alphabet(Nfa nfa) {
    BitSet cuts = new BitSet(CHARACTERS + 1);
    BitSet named = new BitSet(CHARACTERS);
    Set<Long> sets = new LinkedHashSet<>();
    for (int s = 0; s < nfa.size(); s++) {
      int[] arrows = nfa.arrows(s);
      for (int i = 0; i < arrows.length; i += Nfa.ARROW) {
        int first = arrows[i];
        int last = arrows[i + 1];
        cuts.set(first);
        cuts.set(last + 1);
        if (first == last) {
          named.set(first);
        } else {
          sets.add(((long) first << Integer.SIZE) | last);
        }
      }
    }
    number(cuts, named, List.copyOf(sets));
  }

  /**
   * A character that an expression names has a class of its own, others share those they are in.
   */
  private void number(BitSet cuts, BitSet named, List<Long> sets) {
    Map<List<Long>, Integer> alike = new HashMap<>();
    Map<Integer, char[]> plain = new HashMap<>();
    BitSet edges = edges(sets);
    int shared = -1;
    int from = 0;
    while (from < CHARACTERS) {
      int next = cuts.nextSetBit(from + 1);
      int to = next < 0 ? CHARACTERS : Math.min(next, CHARACTERS);
      shared = edges.get(from) ? -1 : shared;
      int mine = size;
      if (!named.get(from)) {
        shared = shared < 0 ? alike.computeIfAbsent(holding(from, sets), set -> size) : shared;
        mine = shared;
      }
      size = Math.max(size, mine + 1);
      fill(from, to, mine, plain);
      from = to;
    }
  }

  /** Where characters begin to be in other sets than those before. */
  private static BitSet edges(List<Long> sets) {
    BitSet edges = new BitSet(CHARACTERS + 1);
    for (long set : sets) {
      edges.set((int) (set >>> Integer.SIZE));
      edges.set((int) set + 1);
    }
    return edges;
  }

  private void fill(int from, int to, int mine, Map<Integer, char[]> plain) {
    for (int at = from; at < to; at = ((at >>> PAGE) + 1) << PAGE) {
      int page = at >>> PAGE;
      int end = Math.min(to, (page + 1) << PAGE);
      if (end - at > ON_PAGE) {
        pages[page] = plain.computeIfAbsent(mine, Alphabet::page);
      } else {
        pages[page] = pages[page] == null ? page(mine) : pages[page];
        Arrays.fill(pages[page], at & ON_PAGE, ((end - 1) & ON_PAGE) + 1, (char) mine);
      }
    }
  }

  private static char[] page(int of) {
    char[] page = new char[ON_PAGE + 1];
    Arrays.fill(page, (char) of);
    return page;
  }

  private static List<Long> holding(int c, List<Long> sets) {
    List<Long> in = new ArrayList<>();
    for (long set : sets) {
      if (set >>> Integer.SIZE <= c && c <= (int) set) {
        in.add(set);
      }
    }
    return in;
  }

  /** The class of a character, in [0, {@link #size}). */
  int of(char c) {
    return pages[c >>> PAGE][c & ON_PAGE];
  }

  int size() {
    return size;
  }
}
