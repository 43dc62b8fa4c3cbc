package org.zhibiao.subject;

import java.util.List;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.PhraseWords.Kind;

/**
 * What the words left of a quantity end in: a verb, 的, 等, a count noun. Immutable.
 *
 * <p>Example: 举办 before 20场活动 is a verb, so what is counted stands behind the number.
 */
final class LeftSide {
  private static final int COUNTS = Kind.COUNT.bit() | Kind.PERSON_COUNT.bit();
  private static final int MOVES = Kind.DOING.bit() | Kind.LEAD.bit() | Kind.ADVERB.bit();

  private final PhraseWords words;
  private final PhraseEnd end;

  LeftSide(PhraseWords words, PhraseEnd end) {
    this.words = words;
    this.end = end;
  }

  boolean endsWithVerb(List<Word> left) {
    int to = end.contentEnd(left);
    if (to == 0) {
      return true;
    }
    Word last = left.get(to - 1);
    int kinds = words.kinds(last.text());
    return Kind.CONNECTIVE.in(kinds)
        || Kind.DOING.in(kinds) && (last.isVerb() || Kind.STRONG.in(kinds) || allDoing(left, to));
  }

  /** 建设改造, 力争完成: nothing but verbs. */
  private boolean allDoing(List<Word> left, int to) {
    for (int i = 0; i < to; i++) {
      Word w = left.get(i);
      if ((words.kinds(w.text()) & MOVES) == 0 && !w.is("d") && !w.text().isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words end in 等: 推动本钢等5户企业 names some of what is counted. */
  boolean endsWithAndSo(List<Word> left) {
    return endsWith(Kind.AND_SO, left);
  }

  /** Whether the words end in 的: 其中配套冷链设施的不低于20个 leaves out what was named before. */
  boolean endsWithOf(List<Word> left) {
    return endsWith(Kind.OF, left);
  }

  private boolean endsWith(Kind kind, List<Word> left) {
    int i = left.size() - 1;
    while (i >= 0 && left.get(i).text().isBlank()) {
      i--;
    }
    return i >= 0 && words.is(kind, left.get(i));
  }

  /** The last 的 of the words. */
  NounPhrase of(List<Word> left) {
    for (int i = left.size() - 1; i >= 0; i--) {
      if (words.is(Kind.OF, left.get(i))) {
        return new NounPhrase(left, i, i + 1);
      }
    }
    return NounPhrase.EMPTY;
  }

  boolean endsWithCountNoun(List<Word> left) {
    return isCountNoun(left, end.contentEnd(left) - 1);
  }

  private boolean isCountNoun(List<Word> left, int at) {
    return at >= 0
        && ((words.kinds(left.get(at).text()) & COUNTS) != 0
            || SubjectWords.isRate(left.get(at).text()));
  }

  /** Whether the words end in 的人数, 的数量: the thing counted comes behind the number. */
  boolean endsWithOfCount(List<Word> left) {
    int at = end.contentEnd(left) - 1;
    return at > 0 && words.is(Kind.OF, left.get(at - 1)) && isCountNoun(left, at);
  }

  /** 宣传的人数 → 宣传的. */
  NounPhrase withoutCount(List<Word> left) {
    int to = end.contentEnd(left) - 1;
    return new NounPhrase(left, Math.max(0, to - 2), to);
  }
}
