package org.zhibiao.extract;

import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Span;
import org.zhibiao.passage.Passage;
import org.zhibiao.quantity.Quantity;

/**
 * Quantities that the next one is measured against (基数): they are no targets. Immutable.
 *
 * <p>Example: 85% in 由85%提升到92%, and 320件 in 比上年的320件下降10%.
 */
final class Baseline {
  private final Automaton from;
  private final Automaton step;
  private final Automaton toLevel;
  private final Automaton compared;
  private final Automaton changed;

  Baseline(Lexicon lexicon) {
    this.from = lexicon.automaton("from");
    this.step = lexicon.automaton("step");
    this.toLevel = lexicon.automaton("to-level");
    this.compared = lexicon.automaton("compared");
    this.changed = lexicon.automaton("changed");
  }

  /** Whether the k-th quantity is what the one behind it starts from or is compared with. */
  boolean is(Passage p, int k) {
    if (k + 1 >= p.quantities().size()) {
      return false;
    }
    Quantity q = p.quantities().get(k);
    Quantity next = p.quantities().get(k + 1);
    return isComparedWith(p, q, next) || isStart(p, q, next);
  }

  /** 由85%提升到92%: 85% is where it starts, not what is promised. */
  private boolean isStart(Passage p, Quantity q, Quantity next) {
    if (next.wording().isEmpty() || next.bound() == Bound.NONE) {
      return false;
    }
    Span word = next.wording().getFirst();
    int end = q.span().end();
    int to = Math.max(end, next.span().start());
    return toLevel.whole(p.folded(), word.start(), word.end())
        && (end == to || step.whole(p.folded(), end, to))
        && standsBefore(from, p, q);
  }

  /** 比2019年的24.9万件次下降14.1%, 由12天缩短3天: what the change is measured against. */
  private boolean isComparedWith(Passage p, Quantity q, Quantity next) {
    int end = q.span().end();
    return end <= next.span().start()
        && changed.whole(p.folded(), end, next.span().start())
        && (standsBefore(compared, p, q) || standsBefore(from, p, q));
  }

  private static boolean standsBefore(Automaton words, Passage p, Quantity q) {
    int start = q.span().start();
    return words.any(p.folded(), p.clauseStart(start), start);
  }
}
