package org.zhibiao.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.passage.Passage;

/**
 * Gives a phrase that is only a level (省级, 城镇) the head that stands at another quantity. Used by
 * one thread.
 *
 * <p>Example: in 省级不少于1门、院级60门精品在线开放课程 both levels take 精品在线开放课程.
 */
final class Levels {
  private final Passage passage;
  private final Regions regions;
  private final PhraseRules rules;
  private final Neighbours neighbours;

  /** The head at a quantity or behind it, where it has been looked for. */
  private final @Nullable NounPhrase[] heads;

  Levels(Passage passage, Regions regions, PhraseRules rules, Neighbours neighbours) {
    this.passage = passage;
    this.regions = regions;
    this.rules = rules;
    this.neighbours = neighbours;
    this.heads = new NounPhrase[passage.quantities().size()];
  }

  boolean isLevel(NounPhrase phrase) {
    return !phrase.isEmpty() && SubjectWords.isLevel(phrase.text(passage.text()));
  }

  /** The level with the head behind the next level, or else with that of the phrase before. */
  NounPhrase complete(int k, NounPhrase level, NounPhrase previous) {
    NounPhrase next = lookAhead(k);
    if (!next.isEmpty()) {
      return level.plus(next);
    }
    boolean ofLevel =
        previous.size() > 1
            && (SubjectWords.isLevel(previous.first().text())
                || previous.first().is("nt")
                || previous.first().is("ns"));
    return level.plus(ofLevel ? previous.from(1) : previous);
  }

  /** Whether the head was found behind the next level. */
  boolean headIsAhead(int k) {
    return !lookAhead(k).isEmpty();
  }

  /** The head behind the next level word: 省级不少于1门、院级60门精品在线开放课程. */
  private NounPhrase lookAhead(int k) {
    int last = k + 1;
    NounPhrase head = at(last);
    while (head == null) {
      last++;
      head = at(last);
    }
    for (int i = k + 1; i <= last && i < heads.length; i++) {
      heads[i] = head;
    }
    return head;
  }

  /** What the search finds at this quantity; null where it goes on to the next. */
  private @Nullable NounPhrase at(int i) {
    if (i >= heads.length) {
      return NounPhrase.EMPTY;
    }
    if (heads[i] != null) {
      return heads[i];
    }
    if (!neighbours.joined(i) || !isLevel(rules.before().modifier(regions.left(i)))) {
      return NounPhrase.EMPTY;
    }
    NounPhrase behind = rules.behind().of(regions.right(i));
    return behind.isEmpty() ? null : behind;
  }

  /** 省级1门、院级60门课程: gives the earlier level words the head that comes later. */
  void shareBackwards(int k, NounPhrase head, List<NounPhrase> phrases) {
    int clause = passage.clauseEnd(passage.quantities().get(k).span().end());
    for (int i = k - 1;
        i >= 0 && passage.clauseEnd(passage.quantities().get(i).span().end()) == clause;
        i--) {
      NounPhrase p = phrases.get(i);
      if (!isLevel(p)) {
        return;
      }
      phrases.set(i, p.plus(head));
    }
  }
}
