package org.zhibiao.subject;

import java.util.List;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.PhraseWords.Kind;

/**
 * The phrase that stands behind a quantity. Immutable.
 *
 * <p>Example: 专项 活动 of 举办20场专项活动, 孤儿基本生活费 of 按每人每月620元标准发放孤儿基本生活费.
 */
final class PhraseBehind {
  private static final int JOINS = Kind.CONNECTIVE.bit() | Kind.OF.bit();
  private static final int MOVES = Kind.DOING.bit() | Kind.LEAD.bit();

  private final PhraseWords words;

  PhraseBehind(PhraseWords words) {
    this.words = words;
  }

  /** The phrase that begins where the quantity ends; empty where no noun stands there. */
  NounPhrase of(List<Word> right) {
    return from(right, behindOf(right, 0));
  }

  private int behindOf(List<Word> right, int at) {
    return at < right.size() && words.is(Kind.OF, right.get(at)) ? at + 1 : at;
  }

  private NounPhrase from(List<Word> right, int from) {
    int to = from;
    while (to < right.size() && continues(right, from, to)) {
      to++;
    }
    while (to > from
        && ((words.kinds(right.get(to - 1).text()) & JOINS) != 0 || right.get(to - 1).is("p"))) {
      to--;
    }
    NounPhrase phrase = new NounPhrase(right, from, to);
    return phrase.anyNominal() ? phrase : NounPhrase.EMPTY;
  }

  /** 按每人每月620元标准发放孤儿基本生活费: what is paid at that standard; empty where nothing is. */
  NounPhrase paidAtStandard(List<Word> right) {
    int from = behindOf(right, 0);
    if (from >= right.size() || !words.is(Kind.STANDARD, right.get(from))) {
      return NounPhrase.EMPTY;
    }
    for (int i = from + 1; i < right.size(); i++) {
      if (words.isDoing(right.get(i))) {
        return from(right, behindOf(right, i + 1));
      }
    }
    return NounPhrase.EMPTY;
  }

  private boolean continues(List<Word> right, int from, int i) {
    Word w = right.get(i);
    int kinds = words.kinds(w.text());
    if (w.is("w")) {
      return !w.text().isBlank()
          && (Marks.behind(w.text()) || Kind.PAUSE.in(kinds) && i > from && listGoesOn(right, i));
    }
    if (w.text().isBlank()
        || i == from
            && (Kind.CONNECTIVE.in(kinds)
                || w.isVerb() && Kind.DOING.in(kinds) && !nounFollows(right, i))) {
      return false;
    }
    if (w.is("c") || Kind.CONNECTIVE.in(kinds)) {
      return i > from && nounFollows(right, i);
    }
    if (w.is("m")) {
      return i == from;
    }
    boolean ends =
        w.is("p")
            || w.is("d") && w.text().length() > 1
            || w.is("y")
            || w.isVerb() && i > from && (kinds & MOVES) != 0
            || Kind.EMPTY_VERB.in(kinds);
    return !ends;
  }

  private static boolean listGoesOn(List<Word> right, int i) {
    return i + 1 < right.size() && right.get(i + 1).isNominal();
  }

  private static boolean nounFollows(List<Word> right, int i) {
    return i + 1 < right.size()
        && (right.get(i + 1).isNominal() || right.get(i + 1).is("b") || right.get(i + 1).is("a"));
  }
}
