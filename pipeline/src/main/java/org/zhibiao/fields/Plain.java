package org.zhibiao.fields;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Doubt;

/** How values are written in rows: 2E+7 as 20000000, 0.9704 as 0.970, a doubt by its code. */
public final class Plain {
  /** How near the half of a thousandth a probability is rounded by its digits. */
  private static final double HALFWAY = 1e-6;

  private Plain() {}

  /** The same number without trailing zeros and never with an exponent: 20000000, 17.4. */
  public static BigDecimal number(BigDecimal number) {
    if (number.scale() == 0) {
      return number;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The same, null for none. */
  public static @Nullable BigDecimal numberOrNull(@Nullable BigDecimal number) {
    return number == null ? null : number(number);
  }

  /** A probability with three decimals. */
  public static BigDecimal share(double probability) {
    double thousandths = probability * 1_000;
    double rest = thousandths - Math.floor(thousandths);
    // Not where the digits decide: 0.0005 is halfway, but not in binary.
    if (thousandths >= 0 && thousandths <= 1_000 && Math.abs(rest - 0.5) > HALFWAY) {
      return BigDecimal.valueOf(Math.round(thousandths), 3);
    }
    return BigDecimal.valueOf(probability).setScale(3, RoundingMode.HALF_UP);
  }

  /** The text, null where it is empty. */
  public static @Nullable String text(String text) {
    return text.isEmpty() ? null : text;
  }

  static List<String> codes(Collection<Doubt> doubts) {
    if (doubts.isEmpty()) {
      return List.of();
    }
    List<String> codes = new ArrayList<>(doubts.size());
    for (Doubt doubt : doubts) {
      codes.add(doubt.code());
    }
    return codes;
  }
}
