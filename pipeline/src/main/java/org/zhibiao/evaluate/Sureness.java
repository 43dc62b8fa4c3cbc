package org.zhibiao.evaluate;

import org.zhibiao.export.Mark;

/**
 * How often a reading that looks sure is wrong (无声错误), and how often a right one looks sure.
 *
 * <p>Example: of 200 readings 190 are right, 171 of them sure, and one of the ten wrong ones is
 * sure too: silent 0.005, sure 0.9.
 *
 * @param right how many readings are right (strict)
 * @param sureRight how many of these look sure
 * @param wrong how many are not
 * @param sureWrong how many of these look sure: nobody is warned
 */
public record Sureness(int right, int sureRight, int wrong, int sureWrong) {
  /** From this confidence on, and without a doubt, a reading looks sure. */
  public static final double SURE = 0.95;

  /** No readings. */
  public static final Sureness EMPTY = new Sureness(0, 0, 0, 0);

  /** With one more reading; what has no confidence is not counted. */
  public Sureness plus(Mark predicted, boolean isRight) {
    Double confidence = predicted.confidence();
    if (confidence == null) {
      return this;
    }
    int sure = confidence >= SURE && !predicted.doubted() ? 1 : 0;
    return plus(isRight ? new Sureness(1, sure, 0, 0) : new Sureness(0, 0, 1, sure));
  }

  /** Both together. */
  public Sureness plus(Sureness other) {
    return new Sureness(
        right + other.right,
        sureRight + other.sureRight,
        wrong + other.wrong,
        sureWrong + other.sureWrong);
  }

  /** The share of all readings that is wrong and looks sure; 0 of none. */
  public double silent() {
    return right + wrong == 0 ? 0 : (double) sureWrong / (right + wrong);
  }

  /** The share of the right readings that looks sure; 1 of none. */
  public double sure() {
    return right == 0 ? 1 : (double) sureRight / right;
  }
}
