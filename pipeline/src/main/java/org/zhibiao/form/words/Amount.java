package org.zhibiao.form.words;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;

/**
 * An amount as a cell of money writes it.
 *
 * <p>Example: {@code 28,803.30} is 28803.30 with no unit, {@code ￥500万元} is 500 with the unit 万元.
 */
public record Amount(BigDecimal number, @Nullable String unit) {
  private static final Automaton CURRENCY = FormLists.of("currency");
  private static final Automaton NUMBER = FormLists.of("amount");
  private static final Automaton UNIT_AHEAD = FormLists.of("unit-ahead");
  private static final Automaton BRACKET = FormLists.of("bracket-ahead");
  private static final Automaton UNIT = FormLists.of("amount-unit");

  /** Whether a cell's text is short enough for an amount, before it is folded. */
  public static boolean isShort(String text) {
    return text.length() <= 40;
  }

  /** Whether the whole text is an amount. */
  public static boolean isOne(String text) {
    return isShort(text) && ofFolded(CellText.fold(text)) != null;
  }

  /** The amount with its unit that begins a text: 60万元 of 60万元（含上年结转）; blank where none does. */
  public static String ahead(String text) {
    String folded = CellText.fold(text);
    int from = FormLists.head(CURRENCY, folded);
    int number = NUMBER.longest(folded, from, folded.length());
    int unit = number <= 0 ? 0 : UNIT_AHEAD.longest(folded, from + number, folded.length());
    return unit <= 0 ? "" : folded.substring(from, from + number + unit);
  }

  /** The amount, if the whole of a text that is {@linkplain #isShort short} and folded is one. */
  public static @Nullable Amount ofFolded(String folded) {
    int from = FormLists.head(CURRENCY, folded);
    int to = from + NUMBER.longest(folded, from, folded.length());
    boolean bare = to == folded.length();
    if (to <= from || !bare && !UNIT.whole(folded, to, folded.length())) {
      return null;
    }
    BigDecimal number = new BigDecimal(folded.substring(from, to).replace(",", ""));
    return new Amount(number, bare ? null : unit(folded, to));
  }

  /** 万元 of (万元)整. */
  private static String unit(String folded, int at) {
    int from = at + FormLists.head(BRACKET, folded.substring(at));
    return folded.substring(from, from + UNIT_AHEAD.longest(folded, from, folded.length()));
  }
}
