package org.zhibiao.subject;

import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;
import org.zhibiao.passage.Passage;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.Trait;

/**
 * How a quantity stands to the one before it: joined, in the same sentence, of the same dimension.
 * Used by one thread.
 *
 * <p>Example: in 省级不少于1门、院级60门 the second quantity is joined to the first.
 */
final class Neighbours {
  private final Passage passage;

  /** For each quantity the last of those that are joined to it one by one. */
  private int @Nullable [] lastJoined;

  Neighbours(Passage passage) {
    this.passage = passage;
  }

  private Span span(int k) {
    return passage.quantities().get(k).span();
  }

  /** Whether only 、 和 or nothing of a sentence stands between this quantity and the last. */
  boolean joined(int k) {
    if (k == 0) {
      return false;
    }
    int from = span(k - 1).end();
    int to = span(k).start();
    return from <= to
        && passage.clauseEnd(from) >= to
        && SubjectWords.JOINT.any(passage.text(), from, passage.text().length());
  }

  /** The last quantity that is joined to this one, by those between; itself where none is. */
  int lastJoined(int k) {
    int[] known = lastJoined;
    if (known == null) {
      known = new int[passage.quantities().size()];
      for (int i = known.length - 1; i >= 0; i--) {
        known[i] = i + 1 < known.length && joined(i + 1) ? known[i + 1] : i;
      }
      lastJoined = known;
    }
    return known[k];
  }

  /** Whether at most a comma stands between the quantity before and this clause. */
  boolean adjoins(int k) {
    if (k == 0) {
      return false;
    }
    int end = span(k - 1).end();
    int start = passage.clauseStart(span(k).start());
    return start <= end || start == end + 1 && passage.isSoft(end);
  }

  /** Whether the quantity before stands in the same sentence. */
  boolean sameSentence(int k) {
    return k > 0
        && passage.sentenceStart(span(k - 1).start()) == passage.sentenceStart(span(k).start());
  }

  /** Whether both are of one dimension, and no shares. */
  boolean sameDimension(int k) {
    Quantity mine = passage.quantities().get(k);
    return k > 0
        && !isShare(mine)
        && !mine.dimension().isNone()
        && mine.dimension().equals(passage.quantities().get(k - 1).dimension());
  }

  static boolean isShare(Quantity q) {
    return "%".equals(q.unitName()) || "‰".equals(q.unitName()) || q.is(Trait.POINTS);
  }
}
