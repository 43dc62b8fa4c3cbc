package org.zhibiao.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;

/**
 * An amount as a cell of money writes it.
 *
 * <p>Example: {@code 28,803.30} is 28803.30 with no unit, {@code ￥500万元} is 500 with the unit 万元.
 */
record Amount(BigDecimal number, @Nullable String unit) {
  private static final Automaton CURRENCY = FormLists.of("currency");
  private static final Automaton NUMBER = FormLists.of("amount");
  private static final Automaton UNIT = FormLists.of("amount-unit");

  /** The amount, if the whole cell is one. */
  static Optional<Amount> parse(String text) {
    if (text.length() > 40) {
      return Optional.empty();
    }
    String folded = CellText.fold(text);
    int from = FormLists.head(CURRENCY, folded);
    int to = from + NUMBER.longest(folded, from, folded.length());
    boolean bare = to == folded.length();
    if (to <= from || !bare && !UNIT.whole(folded, to, folded.length())) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(folded.substring(from, to).replace(",", ""));
    return Optional.of(new Amount(number, bare ? null : folded.substring(to)));
  }
}
