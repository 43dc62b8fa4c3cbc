package org.zhibiao.quantity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Automaton.Direction;
import org.zhibiao.model.Knowledge;

/**
 * The signs of money before a number: rows of {@code currencies.csv}. Immutable.
 *
 * <p>Example: ￥ in ￥500万 says 元, HK$ in HK$30万 港元; $ in NT$30万 nothing, for it is not that of 美元.
 */
final class Currencies {
  private static final List<Knowledge.Row> ROWS =
      Knowledge.rows(Currencies.class, "currencies.csv");
  private static final Automaton SIGNS =
      Automaton.of(
          Direction.BEHIND, ROWS.stream().map(row -> Automaton.quoted(row.get("sign"))).toList());

  private Currencies() {}

  /** A sign: where it begins, and the name of its unit. */
  record Sign(int start, String unit) {}

  /** The sign that ends at {@code at}, or null. */
  static @Nullable Sign before(String text, int at) {
    int which = SIGNS.which(text, 0, at);
    if (which < 0) {
      return null;
    }
    int start = at - SIGNS.longest(text, 0, at);
    boolean ofAnother = start > 0 && UnitReader.isLetter(text.charAt(start - 1));
    return ofAnother ? null : new Sign(start, ROWS.get(which).get("unit"));
  }
}
