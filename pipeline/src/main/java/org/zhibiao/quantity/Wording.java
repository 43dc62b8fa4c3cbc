package org.zhibiao.quantity;

import org.zhibiao.model.Bound;

/**
 * A comparator as it is worded (比较用语): a row of {@code comparators.csv}.
 *
 * <p>Example: 不少于 stands before the number and means {@link Bound#GE}; 以上 stands after it.
 *
 * @param text the word or sign, folded
 * @param position where it stands
 * @param bound its meaning
 * @param basis why it means that: 民法典 第1259条, 习惯用法 …
 */
public record Wording(String text, Position position, Bound bound, String basis) {
  /** Where a comparator stands relative to its number. */
  public enum Position {
    BEFORE,
    AFTER
  }
}
