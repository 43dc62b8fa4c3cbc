package org.zhibiao.bench;

/**
 * How long is measured.
 *
 * @param warmUp seconds until the first round, so that the compiler has seen the work
 * @param seconds of a round, about
 * @param rounds of each side
 */
record Effort(int warmUp, int seconds, int rounds) {
  Effort {
    if (warmUp < 0 || seconds < 0 || rounds < 1) {
      throw new IllegalArgumentException(warmUp + " s, " + rounds + " rounds of " + seconds + " s");
    }
  }

  /** That of a report, with rounds of so many seconds. */
  static Effort of(int seconds) {
    return new Effort(15, seconds, 7);
  }
}
