package org.zhibiao.subject;

import org.zhibiao.segment.Word;

/**
 * Completes a phrase by the head of the one before it. Immutable.
 *
 * <p>Example: 院级赛项学生获奖200项、老师获奖11项 completes 老师获奖 to 院级赛项老师获奖.
 */
final class SharedHeads {
  /** 合格率, 竣工率. */
  private static final int SHORT_RATE = 3;

  private final Nouns nouns;

  SharedHeads(Nouns nouns) {
    this.nouns = nouns;
  }

  /**
   * The phrase with what it shares with the one before it; the phrase itself where that is nothing.
   *
   * @param joined whether only 、 or 和 stands between the two
   */
  NounPhrase complete(NounPhrase phrase, NounPhrase previous, boolean joined) {
    int n = previous.size();
    int m = phrase.size();
    boolean shortRate = m == 1 && isShortRate(phrase.last());
    if ((joined || shortRate) && n > 1 && m == 1 && bothRates(phrase.last(), previous.last())) {
      return previous.to(n - 1).plus(phrase);
    }
    if (joined && shortRate && n > 0 && !nouns.isRate(previous.last())) {
      return previous.plus(phrase);
    }
    if (!joined || n <= m || m < 2 || m > 3) {
      return phrase;
    }
    boolean parallel =
        same(phrase, previous) == m - 1
            && phrase.first().pos().charAt(0) == previous.word(n - m).pos().charAt(0);
    return parallel ? previous.to(n - m).plus(phrase) : phrase;
  }

  /** How many words at the end are the same. */
  private static int same(NounPhrase phrase, NounPhrase previous) {
    int n = previous.size();
    int m = phrase.size();
    int same = 0;
    while (same < m
        && phrase.word(m - 1 - same).text().equals(previous.word(n - 1 - same).text())) {
      same++;
    }
    return same;
  }

  /** 合格率 in 抽检化肥样品65个批次、合格率96%: a rate of what was named before. */
  private static boolean isShortRate(Word w) {
    return w.text().length() == SHORT_RATE && SubjectWords.RATIO.any(w.text());
  }

  /** 农村安居工程开工率100%、竣工率100%. */
  private static boolean bothRates(Word a, Word b) {
    return SubjectWords.RATIO.any(a.text())
        && SubjectWords.RATIO.any(b.text())
        && !a.text().equals(b.text());
  }

  /** Whether the words are a modifier only: 五星级 in 农村文化礼堂（含五星级3家）. */
  static boolean isModifier(NounPhrase inner) {
    for (int i = 0; i < inner.size(); i++) {
      Word w = inner.word(i);
      if (!w.is("b") && !w.is("q") && !w.is("a") && !SubjectWords.GRADE.any(w.text())) {
        return false;
      }
    }
    return true;
  }
}
