package org.zhibiao.target;

import java.util.Arrays;

/**
 * The boundary model's weights for the phrases that may stand before one quantity. What depends on
 * the beginning alone is weighed once for all ends. Used by one thread.
 */
final class Weighing {
  private final BoundaryModel model;
  private final Side side;
  private final int limit;
  private final int ruleEnd;
  private final Features features = new Features();

  /** The log odds of each beginning by its first word, NaN until they are asked for. */
  private final double[] first;

  /** Those by its first two words. */
  private final double[] firstTwo;

  /** Weighs phrases of {@code side} whose content ends at {@code limit}. */
  Weighing(BoundaryModel model, Side side, int limit, int ruleEnd) {
    this.model = model;
    this.side = side;
    this.limit = limit;
    this.ruleEnd = ruleEnd;
    this.first = new double[limit];
    this.firstTwo = new double[limit];
    Arrays.fill(first, Double.NaN);
    Arrays.fill(firstTwo, Double.NaN);
  }

  /** The probability that the phrase ends before {@code end}. */
  double end(int end) {
    return model.end().yes(BoundaryFeatures.end(features.clear(), side, end, limit, ruleEnd));
  }

  /** The probability that the phrase begins where this stretch does; {@code rule} is the rules'. */
  double start(Stretch phrase, int rule) {
    return Maxent.probability(startOdds(phrase, rule));
  }

  /** The log odds of the same: those of all features of {@link BoundaryFeatures#start}. */
  double startOdds(Stretch phrase, int rule) {
    int start = phrase.start();
    double odds =
        phrase.end() - start > 1 ? firstTwo(start) : first(start) + second(start, start + 1);
    features.clear();
    BoundaryFeatures.head(features, side, phrase.end());
    BoundaryFeatures.together(features, phrase, rule);
    return odds + model.start().odds(features);
  }

  private double first(int start) {
    if (Double.isNaN(first[start])) {
      features.clear();
      BoundaryFeatures.first(features, side, start);
      first[start] = model.start().odds(features);
    }
    return first[start];
  }

  private double firstTwo(int start) {
    if (Double.isNaN(firstTwo[start])) {
      firstTwo[start] = first(start) + second(start, limit);
    }
    return firstTwo[start];
  }

  private double second(int start, int end) {
    features.clear();
    BoundaryFeatures.second(features, side, start, end);
    return model.start().odds(features);
  }
}
