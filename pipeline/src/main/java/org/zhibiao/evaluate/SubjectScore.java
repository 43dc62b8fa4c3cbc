package org.zhibiao.evaluate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Character F1 of two subjects: how many characters they share, whatever their order.
 *
 * <p>Example: 论文 against 高水平学术论文 shares 2 of 2 and of 7 characters, so F1 is 4/9.
 */
public final class SubjectScore {
  private SubjectScore() {}

  /** From 0 to 1; 1 where both are missing, 0 where only one is. */
  public static double f1(@Nullable String gold, @Nullable String predicted) {
    if (gold == null || predicted == null) {
      return gold == null && predicted == null ? 1 : 0;
    }
    int length = gold.codePointCount(0, gold.length());
    length += predicted.codePointCount(0, predicted.length());
    return length == 0 ? 1 : 2.0 * shared(gold, predicted) / length;
  }

  private static int shared(String gold, String predicted) {
    Map<Integer, Integer> left = new HashMap<>();
    gold.codePoints().forEach(c -> left.merge(c, 1, Integer::sum));
    int shared = 0;
    for (int c : predicted.codePoints().toArray()) {
      int count = left.getOrDefault(c, 0);
      if (count > 0) {
        left.put(c, count - 1);
        shared++;
      }
    }
    return shared;
  }
}
