package org.zhibiao.subject;

import java.util.List;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.PhraseWords.Kind;

/**
 * Which words name what is measured, and which only count it or say what is done. Immutable.
 *
 * <p>Example: of 开展 学术 交流 的 次数 only 学术 and 交流 name something.
 */
final class Nouns {
  private static final int COUNTS = Kind.COUNT.bit() | Kind.PERSON_COUNT.bit();

  private final PhraseWords words;

  Nouns(PhraseWords words) {
    this.words = words;
  }

  /** Whether a word before {@code to} and not before {@code from} is a noun that counts nothing. */
  boolean anyIn(List<Word> left, int from, int to) {
    return last(left, from, to) >= 0;
  }

  /** The last word in [from, to) that is a noun and counts nothing; -1 where none is. */
  int last(List<Word> left, int from, int to) {
    for (int k = to - 1; k >= from; k--) {
      Word w = left.get(k);
      if ((w.isNominal() || w.is("b") || w.is("q")) && (words.kinds(w.text()) & COUNTS) == 0) {
        return k;
      }
    }
    return -1;
  }

  /** Whether it names a measured property: 率, 产值; no count noun. */
  boolean isRate(Word w) {
    return SubjectWords.isRate(w.text()) && (words.kinds(w.text()) & COUNTS) == 0;
  }

  /** Whether one of the words can carry what is measured. */
  boolean anyCarries(NounPhrase phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      if (carries(phrase.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean carries(Word w) {
    if (w.isVerb()) {
      return (words.kinds(w.text()) & (Kind.DOING.bit() | Kind.LEAD.bit())) == 0;
    }
    return w.isNominal()
        || w.is("b")
        || w.is("r")
        || w.is("q")
        || w.is("a")
        || w.is("s")
        || w.is("x");
  }

  /** Whether it is nothing but the names of a form's columns. */
  boolean onlyColumn(NounPhrase phrase) {
    if (phrase.isEmpty() || !words.is(Kind.COLUMN, phrase.last())) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (phrase.word(i).is("n") && !words.is(Kind.COLUMN, phrase.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words only name the column that a value is of: 全年实际值, 实际完成. */
  boolean isLabel(List<Word> beside) {
    boolean column = false;
    for (int i = 0; i < beside.size(); i++) {
      Word w = beside.get(i);
      int kinds = words.kinds(w.text());
      boolean passes = w.is("w") || w.is("t") || w.is("d") || w.is("p");
      column |= Kind.COLUMN.in(kinds);
      if (!passes && !Kind.COLUMN.in(kinds)) {
        return false;
      }
    }
    return column;
  }

  /** Whether it is nothing but 全省, 全市: where, and not what. */
  boolean onlyScope(NounPhrase phrase) {
    return only(Kind.SCOPE, phrase);
  }

  /** 全市高新技术企业 is measured as 高新技术企业: the place of the plan says where, and not what. */
  NounPhrase withoutScope(NounPhrase phrase) {
    NounPhrase rest = phrase;
    while (rest.size() > 1 && words.is(Kind.SCOPE, rest.first())) {
      rest = rest.from(1);
    }
    return rest;
  }

  /** Whether it is nothing but verbs of doing. */
  boolean onlyDoing(NounPhrase phrase) {
    return only(Kind.DOING, phrase);
  }

  private boolean only(Kind kind, NounPhrase phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!words.is(kind, phrase.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a noun that is no verb stands in it. */
  static boolean namesThing(NounPhrase phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      if (phrase.word(i).is("n") && phrase.word(i).text().length() > 1) {
        return true;
      }
    }
    return false;
  }

  NounPhrase withoutLeadingDoing(NounPhrase phrase) {
    int from = 0;
    while (from < phrase.size() - 1 && words.isDoing(phrase.word(from))) {
      from++;
    }
    return phrase.from(from);
  }
}
