package org.zhibiao.quantity;

import java.util.List;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;

/**
 * What several comparator words at one number mean together (多个比较词并用).
 *
 * <p>Example: 不少于…以上 is {@link Bound#GE}, 超过…以上 {@link Bound#GT}, 达到…以上 {@link Bound#GE}, 约…以上
 * {@link Bound#GE} with a doubt, 不少于…以下 {@link Bound#GE} with a doubt.
 */
final class Bounds {
  private Bounds() {}

  /** The bound that the words give together; {@link Bound#NONE} for no words. */
  static Bound together(List<Bound> words) {
    Bound result = Bound.NONE;
    for (Bound b : words) {
      result = stronger(result, b);
    }
    return result;
  }

  private static Bound stronger(Bound first, Bound second) {
    if (strength(second) > strength(first)) {
      return second;
    }
    // 不到…以下, 小于…等于: the strict word is the one that says something of its own.
    return first == Bound.LE && second == Bound.LT ? Bound.LT : first;
  }

  /** Bounds bind, approximations do not, 达到 is the softest. */
  private static int strength(Bound b) {
    return switch (b) {
      case NONE -> 0;
      case REACH -> 1;
      case APPROX -> 2;
      case RANGE -> 3;
      case GE, GT, LE, LT, EQ -> 4;
    };
  }

  /** What is doubtful about the words together. */
  static List<Doubt> doubts(List<Bound> words) {
    boolean up = words.contains(Bound.GE) || words.contains(Bound.GT);
    boolean down = words.contains(Bound.LE) || words.contains(Bound.LT);
    if (up && down) {
      return List.of(Doubt.CONFLICTING_WORDING);
    }
    boolean vague = words.contains(Bound.APPROX) && (up || down);
    return vague ? List.of(Doubt.VAGUE_BOUND) : List.of();
  }
}
