package org.zhibiao.evaluate;

/**
 * How many targets there were, were predicted and were right.
 *
 * <p>Example: 3 right of 4 gold and 5 predicted: precision 0.6, recall 0.75, F1 6/9.
 */
public record Tally(int right, int gold, int predicted) {
  /** Nothing seen yet. */
  public static final Tally EMPTY = new Tally(0, 0, 0);

  static Tally of(Matching matching) {
    int right = matching.pairs().size();
    return new Tally(right, right + matching.missed().size(), right + matching.spurious().size());
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(right + other.right, gold + other.gold, predicted + other.predicted);
  }

  /** Right among the predicted; 1 where nothing was predicted and nothing was to be found. */
  public double precision() {
    return predicted == 0 ? (gold == 0 ? 1 : 0) : (double) right / predicted;
  }

  /** Right among the gold; 1 where there is no gold. */
  public double recall() {
    return gold == 0 ? 1 : (double) right / gold;
  }

  /** The harmonic mean of precision and recall; 1 where there is neither gold nor prediction. */
  public double f1() {
    return gold + predicted == 0 ? 1 : 2.0 * right / (gold + predicted);
  }
}
