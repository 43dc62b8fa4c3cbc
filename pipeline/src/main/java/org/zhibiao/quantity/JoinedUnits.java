package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Knowledge;

/**
 * Reads what is left over of a time or of money in a smaller unit: rows of {@code
 * joined-units.csv}.
 *
 * <p>Example: 1小时30分钟 is 1.5小时, 12元8角 12.8元, and 2小时20分钟, which hours cannot say exactly, 140分钟;
 * 培训2天16小时 stays two numbers, for the hours may be those of both days.
 */
final class JoinedUnits {
  /** {@code below} of the smaller unit are one of the larger, and less than that may follow. */
  private record Pair(String unit, String smaller, BigDecimal below, String means) {}

  private static final List<Pair> PAIRS = pairs();

  /** As exactly as a number of the larger unit is given. */
  private static final int DECIMALS = 6;

  private final NumeralParser numerals;
  private final UnitReader units;

  JoinedUnits(NumeralParser numerals, UnitReader units) {
    this.numerals = numerals;
    this.units = units;
  }

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (Knowledge.Row row : Knowledge.rows(JoinedUnits.class, "joined-units.csv")) {
      BigDecimal below = new BigDecimal(row.get("below"));
      String means = row.get("means").isEmpty() ? row.get("unit") : row.get("means");
      pairs.add(new Pair(row.get("unit"), row.get("smaller"), below, means));
    }
    return pairs;
  }

  /** Takes in what follows the unit at once, where it is the rest of the number. */
  void read(Body body, List<String> rules) {
    if (body.upper == null && body.unit != null && joins(body, BigDecimal.ONE)) {
      rules.add("joined-units");
      if (body.is(Trait.MONEY)) {
        // 123元1角1分.
        joins(body, BigDecimal.TEN);
      }
    }
  }

  /** Whether the unit there is the smaller one of a row; its number is taken in then. */
  private boolean joins(Body body, BigDecimal parts) {
    Numeral rest = numerals.rest(body.end);
    UnitReader.Found smaller = rest == null ? null : units.at(rest.span().end());
    Pair pair = rest == null || smaller == null ? null : pair(body, rest, smaller, parts);
    if (rest == null || smaller == null || pair == null) {
      return false;
    }
    BigDecimal inSmaller = body.value.multiply(pair.below()).add(rest.value());
    BigDecimal value = inSmaller.divide(pair.below(), DECIMALS, RoundingMode.HALF_UP);
    boolean exact = value.multiply(pair.below()).compareTo(inSmaller) == 0;
    body.value = exact ? value.stripTrailingZeros() : inSmaller;
    body.unitName = exact ? pair.means() : smaller.name();
    body.unit = units.named(body.unitName);
    body.end = smaller.end();
    return true;
  }

  /**
   * The row of a whole number of the larger unit, or of so many parts of it, with less than one
   * more; or null.
   */
  private static @Nullable Pair pair(
      Body body, Numeral rest, UnitReader.Found smaller, BigDecimal parts) {
    for (Pair pair : PAIRS) {
      if (pair.unit().equals(body.unitName) && pair.smaller().equals(smaller.name())) {
        BigDecimal more = body.value.multiply(parts);
        boolean whole = more.stripTrailingZeros().scale() <= 0;
        return whole && rest.upper() == null && rest.value().compareTo(pair.below()) < 0
            ? pair
            : null;
      }
    }
    return null;
  }
}
