package org.zhibiao.audit.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Header;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Reading;
import org.zhibiao.quantity.CharFold;

/**
 * Finds the declaration that one is held against: that of the same project the year before, or of
 * the department as a whole.
 *
 * <p>Example: 2023年度奖补资金 goes on from 2022年度奖补资金.
 */
public final class YearBefore {
  private static final double SAME_PROJECT = 0.8;
  private static final int MOST_COMPARED = 200;

  private static final Cut NOISE = new Cut(Words.SHARED.automaton("project-noise"));

  private YearBefore() {}

  /**
   * Both years side by side; null where there is nothing to be held against.
   *
   * @param before all declarations of the same department of the year before
   */
  public static @Nullable Years of(Reading now, List<Reading> before) {
    if (now.declaration().header().kind() == Kind.SELF_EVALUATION) {
      return null;
    }
    Reading declared = like(now, before, false);
    Reading evaluated = like(now, before, true);
    Reading was = declared == null ? evaluated : declared;
    if (was == null) {
      return null;
    }
    return Years.of(Form.of(was), evaluated == null ? null : Form.of(evaluated), Form.of(now));
  }

  /** The declaration of the same project, or of the department as a whole; null where none is. */
  private static @Nullable Reading like(Reading now, List<Reading> before, boolean evaluation) {
    Header header = now.declaration().header();
    String project = project(header);
    Reading best = null;
    double most = SAME_PROJECT;
    // The same name is looked for first; to compare all with all would take too long for many.
    List<Reading> possible =
        before.stream().filter(b -> project(b.declaration().header()).equals(project)).toList();
    if (possible.isEmpty() && before.size() <= MOST_COMPARED) {
      possible = before;
    }
    for (Reading b : possible) {
      Header other = b.declaration().header();
      boolean kind =
          evaluation == (other.kind() == Kind.SELF_EVALUATION)
              && (evaluation || other.kind() == header.kind());
      String named = project(other);
      boolean both = project.isEmpty() == named.isEmpty();
      double like = project.equals(named) ? 1.1 : both ? Named.likeness(project, named) : 0;
      if (kind && like > most) {
        most = like;
        best = b;
      }
    }
    return best;
  }

  private static String project(Header header) {
    return NOISE.from(CharFold.fold(header.project()));
  }
}
