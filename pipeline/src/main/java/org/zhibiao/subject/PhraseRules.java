package org.zhibiao.subject;

import org.jspecify.annotations.Nullable;

/**
 * The rules of the phrases around a quantity, each part with its own job.
 *
 * @param words the words that the rules go by
 * @param nouns what names a thing
 * @param before the phrase before the quantity
 * @param left how the words before it end
 * @param behind the phrase behind it
 * @param members the members of a listed phrase
 * @param actors who does it
 * @param heads heads that phrases share
 */
record PhraseRules(
    PhraseWords words,
    Nouns nouns,
    PhraseBefore before,
    LeftSide left,
    PhraseBehind behind,
    ListMembers members,
    Actors actors,
    SharedHeads heads) {
  /** The rules by these words, with the trained model where there is one. */
  static PhraseRules of(PhraseWords words, @Nullable BoundaryModel model) {
    Nouns nouns = new Nouns(words);
    PhraseEnd end = new PhraseEnd(words, nouns);
    ListMembers members = new ListMembers(words);
    return new PhraseRules(
        words,
        nouns,
        new PhraseBefore(words, nouns, end, model),
        new LeftSide(words, end),
        new PhraseBehind(words),
        members,
        new Actors(words, members),
        new SharedHeads(nouns));
  }
}
