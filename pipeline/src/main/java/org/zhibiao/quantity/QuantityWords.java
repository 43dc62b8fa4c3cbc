package org.zhibiao.quantity;

import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;

/** The lists of {@code quantity.words}: what dates, codes and baselines look like. */
final class QuantityWords {
  private static final Lexicon LISTS = Lexicon.of(QuantityWords.class, "quantity.words");

  private QuantityWords() {}

  static Lexicon lists() {
    return LISTS;
  }

  /** The automaton of one list. */
  static Automaton of(String name) {
    return LISTS.automaton(name);
  }
}
