package org.zhibiao.subject;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.PhraseWords.Kind;

/**
 * Where by the rules a phrase before a quantity ends. Immutable.
 *
 * <p>Example: 产业 学院 个数 达到 ends behind 学院, without what counts it and what leads to the number.
 */
final class PhraseEnd {
  /** How many words a comparison with an earlier time may have. */
  private static final int MOST_COMPARISON = 6;

  private static final int FILLERS = Kind.ADVERB.bit() | Kind.FILLER.bit() | Kind.OF.bit();

  private final PhraseWords words;
  private final Nouns nouns;

  PhraseEnd(PhraseWords words, Nouns nouns) {
    this.words = words;
    this.nouns = nouns;
  }

  /** 对创新项目进行资金支持 → 创新项目 资金 支持; 专家作为主要参与者 → 专家. */
  List<Word> withoutCarrier(List<Word> left) {
    int carrier = -1;
    int of = -1;
    for (int i = 0; i < left.size(); i++) {
      int kinds = words.kinds(left.get(i).text());
      if (Kind.ROLE.in(kinds) && i > 0) {
        return left.subList(0, i);
      }
      of = Kind.OBJECT.in(kinds) && left.get(i).is("p") ? i : of;
      carrier = Kind.CARRIER.in(kinds) ? i : carrier;
    }
    if (of < 0 || carrier < of || carrier + 1 >= left.size()) {
      return left;
    }
    List<Word> joined = new ArrayList<>(left.subList(of + 1, carrier));
    joined.addAll(left.subList(carrier + 1, left.size()));
    return joined;
  }

  /** Where the words end that can belong to the phrase: before 共, 为, 约, a colon, a bracket. */
  int contentEnd(List<Word> left) {
    int end = left.size();
    while (end > 0) {
      Word w = left.get(end - 1);
      boolean closing = Marks.closes(w.text()) || w.text().equals("\"");
      int open = w.text().equals(")") ? Marks.opening(left, end - 1) : -1;
      if (isFiller(w, closing)) {
        end--;
      } else if (open > 0) {
        // 乡镇惠农超市（含冷藏间）260个: what stands in the bracket is an aside.
        end = open;
      } else {
        break;
      }
    }
    return comparisonStart(left, end);
  }

  private boolean isFiller(Word w, boolean closing) {
    int kinds = words.kinds(w.text());
    return (kinds & FILLERS) != 0
        || w.is("w") && !closing && !Kind.PAUSE.in(kinds)
        || w.is("d")
        || w.is("p")
        || w.is("u")
        || w.text().isBlank();
  }

  /** Leaves out 较上年, 比去年同期, 较常温流通 before the verb of a change. */
  private int comparisonStart(List<Word> left, int end) {
    for (int i = Math.max(0, end - MOST_COMPARISON); i < end; i++) {
      int kinds = words.kinds(left.get(i).text());
      if (Kind.COMPARISON.in(kinds)
          || Kind.MORE.in(kinds) && end < left.size()
          || Kind.AGAINST.in(kinds) && anyDated(left, i, end)) {
        return i;
      }
    }
    return end;
  }

  private static boolean anyDated(List<Word> left, int from, int to) {
    for (int i = from; i < to; i++) {
      if (SubjectWords.DATED.any(left.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** The end of the phrase without 数量, 个数 …, where a noun remains. */
  int withoutCountNoun(List<Word> left, int start, int end) {
    int e = withoutCount(left, start, end);
    while (e - 1 > start
        && words.is(Kind.TRAILING, left.get(e - 1))
        && left.get(e - 2).isNominal()) {
      e--;
    }
    return e;
  }

  private int withoutCount(List<Word> left, int start, int end) {
    int e = end;
    while (e - 1 > start) {
      int kinds = words.kinds(left.get(e - 1).text());
      boolean count = Kind.COUNT.in(kinds);
      boolean person =
          Kind.PERSON_COUNT.in(kinds) && !Kind.KEPT_COUNT.in(kinds) && isPerson(left.get(e - 2));
      boolean of = Kind.OF.in(kinds);
      if (!(count && nouns.anyIn(left, start, e - 1)) && !person && !of) {
        break;
      }
      if (count && !of && e - 2 >= start && nounlessVerb(left, start, e - 1)) {
        break;
      }
      e--;
    }
    return e;
  }

  private boolean nounlessVerb(List<Word> left, int start, int end) {
    for (int i = start; i < end; i++) {
      Word w = left.get(i);
      if (w.is("b") || w.isNominal() && !(w.is("vn") && words.isDoing(w))) {
        return false;
      }
    }
    return true;
  }

  private boolean isPerson(Word w) {
    return w.is("nn") || SubjectWords.PERSON.any(w.text()) || words.is(Kind.OF, w);
  }
}
