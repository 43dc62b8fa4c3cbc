package org.zhibiao.index.trend;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.index.schema.TargetRecord;

/**
 * The scale a number is written with: 万 in 0.16万元, 1 in 1600元.
 *
 * @param factor 1, 1000, 10000 or 100000000
 */
record Scale(BigDecimal factor) {
  private static final Pattern WRITTEN = Pattern.compile("\\d([千万亿])");

  private static Scale of(TargetRecord t) {
    Matcher m = WRITTEN.matcher(t.quote());
    String sign = m.find() ? m.group(1) : "";
    long factor =
        switch (sign) {
          case "千" -> 1_000;
          case "万" -> 10_000;
          case "亿" -> 100_000_000;
          default -> 1;
        };
    return new Scale(BigDecimal.valueOf(factor));
  }

  /**
   * Whether the scale changed without need: 1.8万元 to 18000元, 1500元 to 0.16万元; not 9800人 to 1.1万人.
   */
  static boolean changed(TargetRecord from, TargetRecord to) {
    BigDecimal before = of(from).factor();
    BigDecimal after = of(to).factor();
    if (before.compareTo(after) == 0) {
      return false;
    }
    BigDecimal larger = before.max(after);
    TargetRecord scaled = before.compareTo(after) > 0 ? from : to;
    boolean below = scaled.value().abs().compareTo(larger) < 0;
    BigDecimal least = from.value().abs().min(to.value().abs());
    return below || least.compareTo(larger) >= 0;
  }
}
