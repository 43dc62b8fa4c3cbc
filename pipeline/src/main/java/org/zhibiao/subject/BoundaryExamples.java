package org.zhibiao.subject;

import java.util.List;
import org.zhibiao.learn.Features;
import org.zhibiao.model.Span;
import org.zhibiao.passage.Passage;
import org.zhibiao.segment.Word;

/**
 * What the boundary model is trained on: of a phrase that is known to be what a quantity measures,
 * all places where it could begin or end, the right one and the others.
 *
 * <p>Example: of 发表高水平学术论文50篇, which measures 学术论文, 学术 is the right beginning, 高水平 and 论文 are
 * others.
 */
public final class BoundaryExamples {
  /** Takes one example. */
  public interface Taker {
    /** Takes what the model sees of a place, and whether it is the right one. */
    void take(boolean right, Features features);
  }

  private final PhraseWords words = PhraseWords.standard();
  private final PhraseBefore rules = PhraseRules.of(words, null).before();
  private final Taker starts;
  private final Taker ends;

  /** Gives the examples of beginnings and those of ends. */
  public BoundaryExamples(Taker starts, Taker ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * Gives the examples of what a quantity of the passage measures.
   *
   * @return false, and nothing is given, where it does not stand in one piece before the quantity
   */
  public boolean give(Passage passage, int quantity, String subject) {
    List<Word> left = new Regions(passage).left(quantity);
    int limit = rules.contentEnd(left);
    for (int e = limit; e > 0 && e > limit - LikeliestPhrase.MOST_TAIL; e--) {
      for (int s = e - 1; s >= 0; s--) {
        if (text(left, s, e).equals(subject)) {
          give(
              left,
              BoundaryFeatures.measure(passage.quantities().get(quantity)),
              new Span(s, e),
              limit);
          return true;
        }
      }
    }
    return false;
  }

  private void give(List<Word> left, int measure, Span phrase, int limit) {
    Side side = new Side(left, measure, words);
    int ruleEnd = rules.ruleEnd(left, limit);
    for (int e = limit; e > 0 && e > limit - LikeliestPhrase.MOST_TAIL; e--) {
      Features features = BoundaryFeatures.end(new Features(), side, e, limit, ruleEnd);
      ends.take(e == phrase.end(), features);
    }
    int ruleStart = rules.ruleStart(left, phrase.end());
    Stretch before = new Stretch(side, phrase.end());
    while (LikeliestPhrase.canWiden(before)) {
      before.widen();
      if (before.canBePhrase()) {
        Features features = BoundaryFeatures.start(new Features(), before, ruleStart);
        starts.take(before.start() == phrase.start(), features);
      }
    }
  }

  private static String text(List<Word> words, int start, int end) {
    StringBuilder s = new StringBuilder();
    for (Word w : words.subList(start, end)) {
      s.append(w.text());
    }
    return s.toString();
  }
}
