package org.zhibiao.quantity;

import java.util.List;
import org.zhibiao.match.Automaton;

/**
 * Reads the comparators behind the unit of one quantity: 以上, 左右, 以内.
 *
 * <p>Example: 以上 in 20人(含)以上 and in 100人以上; nothing in 3个内部机构 and 5项起草工作.
 */
final class AfterReader {
  private static final Automaton BRACKETED = QuantityWords.of("bracketed");
  private static final int MOST_WORDS = 2;

  private final String text;
  private final Wordings wordings;

  AfterReader(String folded, Wordings wordings) {
    this.text = folded;
    this.wordings = wordings;
  }

  /** Adds the comparators to {@code words}; returns where the expression ends. */
  int read(Body body, List<Word> words, List<String> rules) {
    int end = body.end;
    for (int k = 0; k < MOST_WORDS; k++) {
      int i = Blanks.skip(text, end);
      int bracket = BRACKETED.longest(text, i, text.length());
      if (bracket > 0 && wordings.after(text, i + bracket) != null) {
        i += bracket;
      }
      Wording wording = wordings.after(text, i);
      if (wording == null || !fits(wording, body, i + wording.text().length())) {
        break;
      }
      words.add(Word.of(wording, i));
      rules.add(wording.rule());
      end = i + wording.text().length();
    }
    return end;
  }

  /** Single characters are comparators only where they cannot be part of a word. */
  private boolean fits(Wording wording, Body body, int end) {
    boolean unit =
        switch (wording.use()) {
          case UNIT -> body.unitName != null;
          case PERIOD -> body.is(Trait.PERIOD);
          default -> true;
        };
    return unit && wording.mayStandBefore(end < text.length() ? text.charAt(end) : ' ');
  }
}
