package org.zhibiao.quantity;

import org.zhibiao.model.Bound;
import org.zhibiao.model.Span;

/**
 * A comparator word at its place in a text.
 *
 * <p>Example: 不少于 at [4, 7) of 培训人次不少于500人次.
 *
 * @param span its place
 * @param bound its meaning
 * @param use what is particular about it
 */
record Word(Span span, Bound bound, Wording.Use use) {
  static Word of(Wordings.Found found, int start) {
    Span span = new Span(start, start + found.length());
    return new Word(span, found.wording().bound(), found.wording().use());
  }

  /** A word of approximation: 余, 多, 数. */
  static Word vague(Span span) {
    return new Word(span, Bound.APPROX, Wording.Use.PLAIN);
  }
}
