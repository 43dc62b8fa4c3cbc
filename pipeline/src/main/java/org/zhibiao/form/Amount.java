package org.zhibiao.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a cell of money writes it.
 *
 * <p>Example: {@code 28,803.30} is 28803.30 with no unit, {@code ￥500万元} is 500 with the unit 万元.
 */
record Amount(BigDecimal number, @Nullable String unit) {
  private static final Pattern FORM =
      Pattern.compile("¥?(-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?)([亿万千]?元)?");

  /** The amount, if the whole cell is one. */
  static Optional<Amount> parse(String text) {
    if (text.length() > 40) {
      return Optional.empty();
    }
    Matcher m = FORM.matcher(CellText.fold(text).replace('，', ','));
    return m.matches()
        ? Optional.of(new Amount(new BigDecimal(m.group(1).replace(",", "")), m.group(2)))
        : Optional.empty();
  }
}
