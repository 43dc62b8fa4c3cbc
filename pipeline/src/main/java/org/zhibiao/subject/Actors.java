package org.zhibiao.subject;

import java.util.List;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.PhraseWords.Kind;

/**
 * Who does what is measured. Immutable.
 *
 * <p>Example: 大篷车 in 大篷车开展活动40次; 甲 and 乙 in 甲、乙启动试点各1条.
 */
final class Actors {
  private static final int BESIDE = Kind.LEAD.bit() | Kind.ADVERB.bit();

  private final PhraseWords words;
  private final ListMembers members;

  Actors(PhraseWords words, ListMembers members) {
    this.words = words;
    this.members = members;
  }

  /** Who does it: the noun before the verb of doing, 大篷车 in 大篷车开展活动40次. */
  NounPhrase of(List<Word> left) {
    int verb = 0;
    while (verb < left.size() && !(left.get(verb).isVerb() && words.isDoing(left.get(verb)))) {
      verb++;
    }
    if (verb == left.size()) {
      return NounPhrase.EMPTY;
    }
    int from = 0;
    while (from < verb && standsBefore(left.get(from))) {
      from++;
    }
    return from < verb ? new NounPhrase(left, from, verb) : NounPhrase.EMPTY;
  }

  private boolean standsBefore(Word w) {
    return w.is("w") || w.is("m") || (words.kinds(w.text()) & BESIDE) != 0 || w.text().isBlank();
  }

  /** The members of a list of those who do it, up to the verb: 甲、乙 of 甲、乙启动. */
  List<String> listed(NounPhrase actor, String text) {
    int end = 0;
    while (end < actor.size() && !words.isDoing(actor.word(end))) {
      end++;
    }
    return members.completed(actor.to(end), text);
  }
}
