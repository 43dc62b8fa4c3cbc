package org.zhibiao.audit.review;

import org.zhibiao.match.Lexicon;

/**
 * The words and expressions that several rules go by, a list each with examples: {@code
 * shared.words}, which says of every list who uses it. What one rule alone goes by stands in the
 * folder of that rule. Immutable.
 *
 * <p>Example: the list {@code less} has 投诉, 事故 and 超载, of which less is better.
 */
final class Words {
  /** What names, clauses and comparators say. */
  static final Lexicon SHARED = Lexicon.of(Words.class, "shared.words");

  /** What the end of a name asks for. */
  static final Lexicon ASKED = Lexicon.of(Words.class, "asked.words");

  private Words() {}
}
