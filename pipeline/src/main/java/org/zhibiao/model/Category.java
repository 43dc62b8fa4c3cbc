package org.zhibiao.model;

/**
 * The class of a target, and how sure it is.
 *
 * <p>Example: a value in a row of 数量指标 is 数量 with the probability 1, as the form says so; one found
 * in prose has the probability that the trained categorizer gives.
 *
 * @param of the class
 * @param probability in (0, 1]
 */
public record Category(IndicatorClass of, double probability) {
  public Category {
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException("no probability: " + probability);
    }
  }
}
