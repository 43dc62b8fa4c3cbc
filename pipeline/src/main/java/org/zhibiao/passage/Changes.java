package org.zhibiao.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Automaton.Direction;
import org.zhibiao.match.Hits;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Change;
import org.zhibiao.model.Span;
import org.zhibiao.model.Stanza;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.Trait;

/**
 * Tells whether a quantity is the size of a change (增减). Immutable.
 *
 * <p>Example: 覆盖率提升2个百分点 is an increase; 提升到98% is a level, so none.
 */
final class Changes {
  /** What a list says of the quantity right of it, in the order in which lists decide. */
  private record Says(Change change, boolean ofShare) {}

  private final Automaton verbs;
  private final List<Says> says;
  private final Automaton levelReached;

  Changes(Lexicon lexicon) {
    List<Stanza> lists = lexicon.stanzas().stream().filter(s -> !s.all("says").isEmpty()).toList();
    this.verbs = lexicon.automaton(Direction.BEHIND, lists.stream().map(Stanza::name).toList());
    this.says = lists.stream().map(Changes::says).toList();
    this.levelReached = lexicon.automaton("level-reached");
  }

  private static Says says(Stanza list) {
    return switch (list.get("says")) {
      case "increase" -> new Says(Change.INCREASE, false);
      case "decrease" -> new Says(Change.DECREASE, false);
      case "increase-of-share" -> new Says(Change.INCREASE, true);
      default -> throw list.wrong("says neither increase, decrease nor increase-of-share");
    };
  }

  /** The direction of the change that the quantity is the size of, or null. */
  @Nullable Change of(Passage p, Quantity q) {
    if (isLevel(p, q)) {
      return null;
    }
    int start = q.span().start();
    Hits hits = verbs.hits();
    verbs.all(p.folded(), p.clauseStart(start), start, hits);
    if (hits.isEmpty()) {
      return null;
    }
    for (int k = 0; k < says.size(); k++) {
      if (hits.has(k) && (!says.get(k).ofShare() || isShare(q))) {
        return says.get(k).change();
      }
    }
    return null;
  }

  /** 提升到98%, 增至300家: a level that is reached. */
  private boolean isLevel(Passage p, Quantity q) {
    if (q.wording().isEmpty()) {
      return false;
    }
    Span word = q.wording().getFirst();
    return levelReached.whole(p.folded(), word.start(), word.end());
  }

  private static boolean isShare(Quantity q) {
    return q.is(Trait.POINTS) || q.is(Trait.MULTIPLE) || "%".equals(q.unitName());
  }
}
