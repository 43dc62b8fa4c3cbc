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
 * an automaton keeps one arrow for all of them. Immutable.
 */
final class Alphabet {
  private static final int CHARACTERS = Character.MAX_VALUE + 1;

  private final char[] classes = new char[CHARACTERS];
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
    int from = 0;
    while (from < CHARACTERS) {
      int next = cuts.nextSetBit(from + 1);
      int to = next < 0 ? CHARACTERS : Math.min(next, CHARACTERS);
      int mine = named.get(from) ? size : alike.getOrDefault(holding(from, sets), size);
      if (!named.get(from)) {
        alike.put(holding(from, sets), mine);
      }
      size = Math.max(size, mine + 1);
      Arrays.fill(classes, from, to, (char) mine);
      from = to;
    }
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
    return classes[c];
  }

  int size() {
    return size;
  }
}
