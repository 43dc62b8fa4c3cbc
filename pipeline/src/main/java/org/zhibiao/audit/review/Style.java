package org.zhibiao.audit.review;

import java.util.List;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;

/**
 * How a form writes its comparators: in words or in signs, so that what is suggested fits in. Set
 * once, when all of the form is known; used by one thread.
 *
 * <p>Example: a table of 不少于 and 不超过 is to have 不少于30件 suggested, and not ≥30件.
 */
public final class Style {
  private static final Automaton SIGN = Words.SHARED.automaton("sign");

  private boolean words;

  Style() {}

  /** Looks at all comparators of the table that bind. */
  void see(List<Promise> promises) {
    int said = 0;
    int drawn = 0;
    for (Promise p : promises) {
      List<String> wording = p.target().wording();
      // = has no word that is in use.
      Bound bound = p.target().bound();
      boolean binding = bound.force() == Bound.Force.BINDING && bound != Bound.EQ;
      if (p.line() != null && binding && p.column() != Bound.NONE) {
        drawn++;
      } else if (p.line() != null && binding && !wording.isEmpty()) {
        boolean sign = SIGN.any(wording.getFirst());
        drawn += sign ? 1 : 0;
        said += sign ? 0 : 1;
      }
    }
    words = said > drawn;
  }

  /** Whether most of them are words. */
  public boolean isWords() {
    return words;
  }
}
