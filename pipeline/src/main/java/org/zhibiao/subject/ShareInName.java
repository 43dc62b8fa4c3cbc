package org.zhibiao.subject;

import org.zhibiao.model.Span;
import org.zhibiao.passage.Passage;
import org.zhibiao.passage.Surroundings;
import org.zhibiao.segment.Word;

/**
 * Puts a share or period back into the name that it is part of: before a noun it stays, before a
 * verb it only tells how the number is shared. Stateless.
 *
 * <p>Example: in 每座改造费用不超过22万元 is measured 每座改造费用, in 每亩补贴150元 it is 补贴.
 */
final class ShareInName {
  private ShareInName() {}

  /** The characters of the phrase, with the share of quantity k where that is part of it. */
  static String text(Passage passage, int k, NounPhrase phrase, PhraseWords words) {
    String text = phrase.text(passage.text());
    Span share = Surroundings.ownPer(passage, k);
    if (share == null) {
      return text;
    }
    int next = 0;
    while (next < phrase.size() && phrase.word(next).start() < share.end()) {
      next++;
    }
    if (next == phrase.size() || !isPartOf(passage, phrase, next, share, words)) {
      return text;
    }
    String before = phrase.to(next).text(passage.text());
    String behind = phrase.from(next).text(passage.text());
    return before + share.slice(passage.text()).strip() + behind;
  }

  /** Whether the share stands right before that word, and right behind the one before it. */
  private static boolean isPartOf(
      Passage passage, NounPhrase phrase, int next, Span share, PhraseWords words) {
    boolean beside =
        isBlank(passage, share.end(), phrase.word(next).start())
            && (next == 0 || isBlank(passage, phrase.word(next - 1).end(), share.start()))
            && !SubjectWords.WHOLE_YEAR.whole(passage.folded(), share.start(), share.end());
    Word first = phrase.word(next);
    // 每周开放时间: a verb may begin the name of a property.
    return beside
        && (next == 0 && first.is("n") && !words.isDoing(first) || isProperty(phrase.last()));
  }

  private static boolean isProperty(Word head) {
    return SubjectWords.PROPERTY.any(head.text());
  }

  private static boolean isBlank(Passage passage, int from, int to) {
    return from <= to && passage.folded().substring(from, to).isBlank();
  }
}
