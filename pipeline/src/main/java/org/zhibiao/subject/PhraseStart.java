package org.zhibiao.subject;

import java.util.List;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.PhraseWords.Kind;

/**
 * Where by the rules a phrase before a quantity begins. Immutable.
 *
 * <p>Example: of 国内外 期刊 正式 发表 高水平 学术 论文 it begins at 高水平, behind the verb.
 */
final class PhraseStart {
  private final PhraseWords words;
  private final Nouns nouns;

  PhraseStart(PhraseWords words, Nouns nouns) {
    this.words = words;
    this.nouns = nouns;
  }

  /** A phrase that ends at {@code end}, with its last noun and whether its head is a rate. */
  private record Phrase(List<Word> left, int end, int lastNoun, boolean rate) {
    Word after(int i) {
      return left.get(i + 1 < end ? i + 1 : i);
    }
  }

  /** The rules' choice for the phrase that ends at {@code end}. */
  int of(List<Word> left, int end) {
    boolean rate = nouns.isRate(left.get(end - 1));
    Phrase phrase = new Phrase(left, end, nouns.last(left, 0, end), rate);
    int i = end;
    while (i > 0) {
      int open = Marks.opening(left, i - 1);
      if (open >= 0) {
        i = open;
      } else if (stops(phrase, i - 1)) {
        break;
      } else {
        i--;
      }
    }
    return i;
  }

  private boolean stops(Phrase p, int i) {
    Word w = p.left.get(i);
    String t = w.text();
    int kinds = words.kinds(t);
    if (w.is("w") && !Marks.inside(t) || t.isBlank()) {
      return true;
    }
    boolean rest = p.lastNoun > i;
    if (Kind.ADVERB.in(kinds)
        || adverb(p, i)
        || someOf(p.left, i)
        || w.is("udeng")
        || rest && SubjectWords.DURING.any(t)
        || w.is("p") && !Kind.INNER.in(kinds)) {
      return true;
    }
    return rest && !compound(p, i) && leadsIn(p, i, kinds)
        || Kind.OF.in(kinds) && dropsBefore(p.left, i);
  }

  private static boolean adverb(Phrase p, int i) {
    Word w = p.left.get(i);
    return w.is("d")
        && !w.is("dl")
        && w.text().length() > 1
        && !p.after(i).is("vn")
        && !SubjectWords.RATIO.any(p.after(i).text());
  }

  private static boolean someOf(List<Word> left, int i) {
    Word w = left.get(i);
    return w.is("q") && i > 0 && left.get(i - 1).is("m")
        || w.is("m") && SubjectWords.SOME.any(w.text());
  }

  /** 清运车, 检测站: the verb is part of a noun. */
  private static boolean compound(Phrase p, int i) {
    return i > 0
        && p.left.get(i).text().length() > 1
        && i + 1 < p.end
        && p.after(i).text().length() == 1
        && p.after(i).isNominal();
  }

  private boolean leadsIn(Phrase p, int i, int kinds) {
    Word w = p.left.get(i);
    if (Kind.LEAD.in(kinds) && (w.is("v") || w.is("p") || w.is("c") || w.is("d") || w.is("t"))) {
      return !Kind.CONNECTIVE.in(kinds);
    }
    return Kind.DOING.in(kinds) && does(p, i, kinds);
  }

  /** Whether a verb of doing is one here, and no part of what is done. */
  private boolean does(Phrase p, int i, int kinds) {
    Word w = p.left.get(i);
    Word before = i > 0 ? p.left.get(i - 1) : null;
    boolean ofNoun =
        p.rate && Kind.NOMINALISED.in(kinds) && before != null && before.is("n") && i + 1 < p.end;
    boolean first = before == null || before.is("w");
    boolean verb =
        w.isVerb() && !(p.rate && p.end - i <= 3) || w.is("vn") && first && Kind.STRONG.in(kinds);
    return verb && !ofNoun && !(before != null && !w.isVerb() && words.is(Kind.CONNECTIVE, before));
  }

  /** 申请的知识产权, 针对本市科技创新的专项研讨: what stands before 的 tells how or by whom, and goes. */
  private boolean dropsBefore(List<Word> left, int of) {
    int i = of - 1;
    if (i >= 0 && (words.isDoing(left.get(i)) || left.get(i).isVerb())) {
      return true;
    }
    for (int k = i; k >= 0 && !left.get(k).is("w"); k--) {
      Word w = left.get(k);
      if (w.is("p") || words.isDoing(w) && w.isVerb()) {
        return nouns.anyIn(left, of + 1, left.size()) && !nouns.isRate(left.getLast());
      }
    }
    return false;
  }
}
