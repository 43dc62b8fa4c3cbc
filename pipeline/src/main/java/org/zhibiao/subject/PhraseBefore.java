package org.zhibiao.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.PhraseWords.Kind;

/**
 * The phrase before a quantity: where what is measured begins and ends among the words there.
 * Immutable.
 *
 * <p>Example: of 国内外 期刊 正式 发表 高水平 学术 论文 it keeps 高水平 学术 论文; of 产业 学院 个数 it keeps 产业 学院.
 */
final class PhraseBefore {
  private static final int NO_HEAD = Kind.CONNECTIVE.bit() | Kind.WAY.bit();
  private static final int NEVER_FIRST = Kind.CONNECTIVE.bit() | Kind.OF.bit();

  private final PhraseWords words;
  private final Nouns nouns;
  private final PhraseStart start;
  private final PhraseEnd end;
  private final LikeliestPhrase likeliest;

  PhraseBefore(PhraseWords words, Nouns nouns, PhraseEnd end, @Nullable BoundaryModel model) {
    this.words = words;
    this.nouns = nouns;
    this.start = new PhraseStart(words, nouns);
    this.end = end;
    this.likeliest = new LikeliestPhrase(model, words, start::of);
  }

  /** The phrase that ends where the quantity begins; empty where only verbs and adverbs stand. */
  NounPhrase endingAt(List<Word> beside) {
    return endingAt(beside, 0);
  }

  /** The same before a quantity of that unit. */
  NounPhrase endingAt(List<Word> beside, int measure) {
    List<Word> before = end.withoutCarrier(beside);
    int limit = end.contentEnd(before);
    if (limit == 0 || (words.kinds(before.get(limit - 1).text()) & NO_HEAD) != 0) {
      return NounPhrase.EMPTY;
    }
    Span best = likeliest.choose(before, measure, limit, byRule(before, limit));
    NounPhrase phrase = trim(new NounPhrase(before, best.start(), best.end()));
    return nouns.anyCarries(phrase) && !nouns.onlyColumn(phrase) ? phrase : NounPhrase.EMPTY;
  }

  private Span byRule(List<Word> before, int limit) {
    int from = start.of(before, limit);
    return new Span(from, end.withoutCountNoun(before, from, limit));
  }

  /**
   * The likeliest phrases before a quantity, with the rules' choice among them, for explanations.
   */
  List<PhraseOption> options(List<Word> beside, int measure, String text) {
    List<Word> before = end.withoutCarrier(beside);
    int limit = end.contentEnd(before);
    if (limit == 0 || words.is(Kind.CONNECTIVE, before.get(limit - 1))) {
      return List.of();
    }
    return likeliest.options(before, measure, limit, byRule(before, limit), text);
  }

  /** Where the words end that can belong to the phrase. */
  int contentEnd(List<Word> before) {
    return end.contentEnd(before);
  }

  /** The rules' choice of where the phrase begins. */
  int ruleStart(List<Word> before, int to) {
    return start.of(before, to);
  }

  /** The rules' choice of where the phrase ends. */
  int ruleEnd(List<Word> before, int limit) {
    return byRule(before, limit).end();
  }

  /** All of the words left, without connectives and lead-in. */
  NounPhrase modifier(List<Word> before) {
    int to = end.contentEnd(before);
    int from = to == 0 ? 0 : start.of(before, to);
    return trim(new NounPhrase(before, from, to));
  }

  /**
   * The outer noun of 农村文化礼堂（含五星级3家） for the inner quantity, where the inner words are a modifier
   * only.
   */
  NounPhrase outer(List<Word> before, NounPhrase inner) {
    return SharedHeads.isModifier(inner) ? modifier(before) : NounPhrase.EMPTY;
  }

  /** All words before the number that are no lead-in, verbs of doing at the front dropped. */
  NounPhrase allOf(List<Word> before) {
    int to = end.contentEnd(before);
    int lastNoun = nouns.last(before, 0, to);
    boolean listed = false;
    int from = 0;
    for (int i = 0; i < to && !listed; i++) {
      Word w = before.get(i);
      from = leadsIn(w) && lastNoun > i ? i + 1 : from;
      listed = words.is(Kind.CONNECTIVE, w);
    }
    while (to > from + 1 && words.isDoing(before.get(to - 1)) && before.get(to - 1).isVerb()) {
      to--;
    }
    return trim(new NounPhrase(before, from, to));
  }

  private boolean leadsIn(Word w) {
    int kinds = words.kinds(w.text());
    return Kind.DOING.in(kinds) && w.isVerb()
        || Kind.LEAD.in(kinds)
        || Kind.ADVERB.in(kinds)
        || w.is("d");
  }

  private NounPhrase trim(NounPhrase phrase) {
    NounPhrase p = withoutFirstBracket(phrase);
    while (!p.isEmpty() && isLeftOut(p)) {
      p = p.from(1);
    }
    return p;
  }

  private boolean isLeftOut(NounPhrase p) {
    Word first = p.first();
    int kinds = words.kinds(first.text());
    return (kinds & NEVER_FIRST) != 0
        || Kind.GAIN.in(kinds) && p.size() > 1
        || Kind.LEAD.in(kinds) && !first.isNominal()
        || first.text().isBlank()
        || first.is("w") && !Marks.first(first.text());
  }

  /** （高度可调）、一体机: an aside about something before. */
  private static NounPhrase withoutFirstBracket(NounPhrase phrase) {
    if (phrase.isEmpty() || !phrase.first().text().equals("(")) {
      return phrase;
    }
    int close = 1;
    while (close < phrase.size() && !phrase.word(close).text().equals(")")) {
      close++;
    }
    return close + 1 < phrase.size() ? phrase.from(close + 1) : phrase;
  }
}
