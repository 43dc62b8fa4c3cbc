package org.zhibiao.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A state of an {@link Automaton}: a set of states of its expressions, with what follows on each
 * class of characters, learnt step by step.
 */
final class State {
  /** So many classes stand on one page of what follows: two to the power of this. */
  static final int PAGE = 5;

  final int[] parts;
  final long @Nullable [] ends;
  final @Nullable State[] @Nullable [] next;

  /** Whether it is kept for other texts; one that is not must not hang on one that is. */
  final boolean kept;

  State(int[] parts, long @Nullable [] ends, int classes, boolean kept) {
    this.kept = kept;
    this.parts = parts;
    this.ends = ends;
    this.next = new State[(classes >>> PAGE) + 1][];
  }

  /** The lowest number of an expression that ends here, or -1. */
  int first() {
    for (int i = 0; ends != null && i < ends.length; i++) {
      if (ends[i] != 0) {
        return (i << 6) + Long.numberOfTrailingZeros(ends[i]);
      }
    }
    return -1;
  }

  boolean has(int expression) {
    return ends != null && (ends[expression >>> 6] & (1L << expression)) != 0;
  }

  /** Parts that are the same when their numbers are. */
  static final class Key {
    private final int[] parts;

    Key(int[] parts) {
      this.parts = parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && Arrays.equals(parts, key.parts);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(parts);
    }
  }
}
