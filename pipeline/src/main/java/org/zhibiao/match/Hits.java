package org.zhibiao.match;

import java.util.Arrays;

/**
 * Which expressions of an {@link Automaton} match, by their numbers. Used by one thread; made once
 * and cleared for each question.
 */
public final class Hits {
  private final long[] bits;

  /** Room for that many expressions. */
  public Hits(int expressions) {
    this.bits = new long[(expressions + 63) >>> 6];
  }

  /** Whether the expression of that number matches. */
  public boolean has(int expression) {
    return (bits[expression >>> 6] & (1L << expression)) != 0;
  }

  /** Whether none matches. */
  public boolean isEmpty() {
    for (long b : bits) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** Forgets what was found. */
  public void clear() {
    Arrays.fill(bits, 0);
  }

  void add(long[] more) {
    for (int i = 0; i < more.length; i++) {
      bits[i] |= more[i];
    }
  }
}
