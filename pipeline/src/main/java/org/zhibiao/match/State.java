package org.zhibiao.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A state of an {@link Automaton}: a set of states of its expressions, with what follows on each
 * class of characters, learnt step by step.
 */
final class State {
  final int[] parts;
  final long @Nullable [] ends;

  /** The lowest number of an expression that ends here, or -1. */
  final int first;

  /** What follows on each class of characters; null until something was learnt. */
  @Nullable State @Nullable [] next;

  /** Whether it is kept for other texts; one that is not must not hang on one that is. */
  final boolean kept;

  State(int[] parts, long @Nullable [] ends, boolean kept) {
    this.kept = kept;
    this.parts = parts;
    this.ends = ends;
    this.first = lowest(ends);
  }

  private static int lowest(long @Nullable [] bits) {
    for (int i = 0; bits != null && i < bits.length; i++) {
      if (bits[i] != 0) {
        return (i << 6) + Long.numberOfTrailingZeros(bits[i]);
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
