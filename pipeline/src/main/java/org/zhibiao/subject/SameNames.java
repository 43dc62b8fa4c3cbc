package org.zhibiao.subject;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.passage.Passage;
import org.zhibiao.subject.PhraseWords.Kind;

/**
 * Tells apart what would otherwise be measured by the same words, by who does it. Used by one
 * thread.
 *
 * <p>Example: 大篷车开展活动40次，志愿者开展活动60次 measures 大篷车开展活动 and 志愿者开展活动.
 */
final class SameNames {
  /** How far away a quantity may be to be mistaken for this one. */
  private static final int NEIGHBOURS = 60;

  private final Passage passage;
  private final PhraseWords words;
  private final List<NounPhrase> phrases;
  private final List<NounPhrase> actors;
  private final List<String> texts;
  private final @Nullable String[] actorTexts;

  SameNames(Passage passage, PhraseWords words, List<NounPhrase> phrases, List<NounPhrase> actors) {
    this.passage = passage;
    this.words = words;
    this.phrases = phrases;
    this.actors = actors;
    this.texts = new ArrayList<>(phrases.size());
    for (int k = 0; k < phrases.size(); k++) {
      texts.add(phrases.get(k).text(passage.text()));
    }
    this.actorTexts = new String[actors.size()];
  }

  /** Adds the actor where two quantities of one text would otherwise measure the same words. */
  void tellApart() {
    for (int k = 0; k < phrases.size(); k++) {
      NounPhrase actor = actors.get(k);
      boolean apart =
          !actor.isEmpty()
              && !phrases.get(k).isEmpty()
              && actor.last().end() <= phrases.get(k).first().start()
              && !texts.get(k).startsWith(actorText(k));
      if (apart && (words.is(Kind.GENERIC, texts.get(k)) || collides(k))) {
        phrases.set(k, actor.plus(phrases.get(k)));
      }
    }
  }

  private boolean collides(int k) {
    int to = Math.min(texts.size(), k + NEIGHBOURS);
    for (int i = Math.max(0, k - NEIGHBOURS); i < to; i++) {
      if (i != k && likeNamed(i, k) && !actors.get(i).isEmpty() && otherActor(i, k)) {
        return true;
      }
    }
    return false;
  }

  private boolean likeNamed(int i, int k) {
    String mine = texts.get(k);
    String other = texts.get(i);
    return other.endsWith(mine) || mine.endsWith(other) && !other.isEmpty();
  }

  private boolean otherActor(int i, int k) {
    return !actorText(i).equals(actorText(k))
        && passage.quantities().get(i).span().start() != passage.quantities().get(k).span().start();
  }

  private String actorText(int k) {
    String known = actorTexts[k];
    if (known == null) {
      known = actors.get(k).text(passage.text());
      actorTexts[k] = known;
    }
    return known;
  }
}
