package org.zhibiao.audit;

import org.zhibiao.match.Lexicon;

/**
 * The words and expressions that the rules go by: {@code *.words} beside this package, a list each
 * with examples. Immutable.
 *
 * <p>Example: the list {@code less} of {@code names.words} has 投诉, 事故 and 超载, of which less is
 * better.
 */
final class Words {
  /** What names and clauses say of a number. */
  static final Lexicon NAMES = Lexicon.of(Words.class, "names.words");

  /** Comparator words and signs, and what stands around them. */
  static final Lexicon WORDING = Lexicon.of(Words.class, "wording.words");

  /** Rows of the table of indicators. */
  static final Lexicon ROWS = Lexicon.of(Words.class, "rows.words");

  /** Units, shares, and what a number is measured against. */
  static final Lexicon UNITS = Lexicon.of(Words.class, "units.words");

  /** A declaration as a whole and its years. */
  static final Lexicon FORMS = Lexicon.of(Words.class, "forms.words");

  /** What the end of a name asks for. */
  static final Lexicon ASKED = Lexicon.of(Words.class, "asked.words");

  private Words() {}
}
