package org.zhibiao.audit.review;

import java.util.List;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Automaton.Direction;

/**
 * Words of hope and of planning before a number, which bind nobody.
 *
 * <p>Example: 力争 in 力争培训500人; none in 计划生育服务率90%.
 */
public final class Hope {
  private static final Automaton SOFT = Words.SHARED.automaton("soft");
  private static final Automaton NOT_SOFT = Words.SHARED.automaton("not-soft");
  private static final Automaton PLAN = Words.SHARED.automaton("plan");
  private static final Automaton PLAN_WORD = Words.SHARED.automaton("plan-word");
  private static final Automaton NOT_PLAN = Words.SHARED.automaton("not-plan");
  private static final Automaton PLAN_TO_DO = Words.SHARED.automaton("plan-to-do");
  private static final Automaton STOP = Words.SHARED.automaton("stop");

  /** Most clauses have none of them. */
  private static final Automaton ANY =
      Automaton.of(
          Direction.WITHIN,
          List.of("<soft>", "<plan>", "^<plan-word>", "<plan-to-do>"),
          Words.SHARED.lists());

  private Hope() {}

  /** The first such word of the clause [from, to) of a folded text; empty where there is none. */
  public static String in(String text, int from, int to) {
    if (!ANY.any(text, from, to)) {
      return "";
    }
    for (int i = from; i < to; i++) {
      int length = length(text, from, i, to);
      if (length > 0) {
        int start = STOP.any(text, i, i + length) ? i + 1 : i;
        return text.substring(start, i + length);
      }
    }
    return "";
  }

  /** How long the word is that begins at a place, 0 where none does. */
  private static int length(String text, int from, int at, int to) {
    int soft = SOFT.longest(text, at, to);
    if (soft > 0 && !NOT_SOFT.any(text, at, to)) {
      return soft;
    }
    int plan = (at == from ? PLAN_WORD : PLAN).longest(text, at, to);
    plan = plan > 0 || at > from ? plan : PLAN.longest(text, at, to);
    if (plan > 0 && !NOT_PLAN.any(text, at, to)) {
      return plan;
    }
    return PLAN_TO_DO.any(text, at, to) ? PLAN_WORD.longest(text, at, to) : 0;
  }
}
