package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.model.Knowledge;

/**
 * Reads what is left over of a time in a smaller unit: rows of {@code joined-units.csv}.
 *
 * <p>Example: 1小时30分钟 is 1.5小时 and 2小时20分钟, which hours cannot say exactly, 140分钟; 培训2天16小时 stays
 * two numbers, for the hours may be those of both days.
 */
final class JoinedUnits {
  /** Less than {@code below} of the smaller unit may follow. */
  private record Pair(String unit, String smaller, BigDecimal below) {}

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
      pairs.add(new Pair(row.get("unit"), row.get("smaller"), below));
    }
    return pairs;
  }

  /** Takes in what follows the unit at once, where it is the rest of the number. */
  void read(Body body, List<String> rules) {
    Unit unit = body.unit;
    boolean whole = body.upper == null && body.value.stripTrailingZeros().scale() <= 0;
    if (unit == null
        || !whole
        || !unit.dimension().is(Trait.TIME)
        || !numerals.isArabic(body.end)) {
      return;
    }
    Numeral rest = numerals.plain(body.end);
    UnitReader.Found found = rest == null ? null : units.at(rest.span().end());
    Unit smaller = found == null ? null : found.unit();
    if (rest == null
        || found == null
        || smaller == null
        || !isRest(rest, found, body)
        || !smaller.dimension().equals(unit.dimension())) {
      return;
    }
    BigDecimal base = unit.toBase(body.value).add(smaller.toBase(rest.value()));
    BigDecimal value = inUnit(base, unit);
    boolean exact = unit.toBase(value).compareTo(base) == 0;
    body.value = exact ? value : inUnit(base, smaller);
    body.unit = exact ? unit : smaller;
    body.unitName = exact ? body.unitName : found.name();
    body.end = found.end();
    rules.add("joined-units");
  }

  private static boolean isRest(Numeral rest, UnitReader.Found found, Body body) {
    for (Pair pair : PAIRS) {
      if (pair.unit().equals(body.unitName) && pair.smaller().equals(found.name())) {
        return rest.value().compareTo(pair.below()) < 0;
      }
    }
    return false;
  }

  private static BigDecimal inUnit(BigDecimal base, Unit unit) {
    BigDecimal one = unit.toBase(BigDecimal.ONE);
    BigDecimal value = base.divide(one, DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
