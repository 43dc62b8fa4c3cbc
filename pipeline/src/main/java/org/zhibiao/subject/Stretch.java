package org.zhibiao.subject;

/**
 * What stands between the beginning and the end of a phrase, as the beginning moves leftwards word
 * by word: known without looking at the words again. Used by one thread.
 *
 * <p>Example: 高水平 的 学术 论文, widened four times from its end, has a 的 inside.
 */
final class Stretch {
  private final Side side;
  private final int end;
  private int start;

  /** The first 的, -1 where there is none. */
  private int of = -1;

  private boolean comma;
  private boolean verb;
  private boolean blank;

  /** How many brackets and quotes open without closing. */
  private int depth;

  /** Whether one closes that opened before, wherever the phrase begins. */
  private boolean overfull;

  /** Begins as an empty stretch before {@code end}. */
  Stretch(Side side, int end) {
    this.side = side;
    this.end = end;
    this.start = end;
  }

  /** The stretch between these places. */
  static Stretch between(Side side, int start, int end) {
    Stretch stretch = new Stretch(side, end);
    while (stretch.start > start) {
      stretch.widen();
    }
    return stretch;
  }

  /** Takes in one more word on the left. */
  void widen() {
    verb |= start < end && side.is(start, Side.DOING_VERB);
    overfull |= depth > 0;
    start--;
    of = side.is(start, Side.OF) ? start : of;
    comma |= side.is(start, Side.COMMA);
    blank |= side.is(start, Side.BLANK);
    depth += side.depth(start);
  }

  Side side() {
    return side;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether a phrase can be just this: nothing but whole brackets, and a word to begin with. */
  boolean canBePhrase() {
    return depth == 0
        && !overfull
        && !blank
        && !side.is(start, Side.NEVER_FIRST)
        && !(start > 1 && side.is(start - 1, Side.CONNECTIVE));
  }

  /** Whether a 、 stands in it. */
  boolean hasComma() {
    return comma;
  }

  /** Whether a verb of doing stands behind its first word. */
  boolean hasVerbInside() {
    return verb;
  }

  /** Where the first 的 stands, counted from the end: 2 or less is late; 0 where none stands. */
  int ofFromEnd() {
    return of < 0 ? 0 : end - of;
  }
}
