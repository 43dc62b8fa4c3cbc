package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Automaton.Direction;
import org.zhibiao.model.Knowledge;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.NumeralSigns.Kind;

/**
 * Reads what stands between the comparators of one quantity.
 *
 * <pre>
 * body = number [[unit] to number] ["余"|"多"|"来"|"几"] [unit] ["半" | number smaller-unit] ["之间"]
 * to   = "-" | "~" | "至" | "到" | "≤" name "≤" | and, where 之间 closes it
 * and  = "和" | "与"
 * unit = a unit of the table | "(" unit ")" | what the sign of money before the number says
 * </pre>
 *
 * <p>Example: 50-60人, 3-5万元, 2万多平方米, 一个半月.
 */
final class BodyReader {
  private static final Automaton CONNECTOR = QuantityWords.of("connector");
  private static final Automaton AND = QuantityWords.of("between-and");
  private static final Automaton BETWEEN = QuantityWords.of("between");
  private static final Automaton BETWEEN_END = QuantityWords.of("between-end");
  private static final Automaton COLON = QuantityWords.of("before-comparator");
  private static final Automaton MINUS = QuantityWords.of("minus");
  private static final Automaton NO_HALF = QuantityWords.of("no-half");
  private static final Automaton HALF_ALONE = QuantityWords.of("half-alone");
  private static final Automaton TOLERANCE = QuantityWords.of("tolerance");
  private static final Automaton TWO_SIDED = QuantityWords.of("two-sided");
  private static final Automaton OVER_ALONE = QuantityWords.of("over-alone");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int LONGEST_CONNECTOR = 20;

  /** Both ends of a range may share a scale from this one on. */
  private static final int LEAST_SHARED = 100;

  /** A row of {@code halves.csv}: 个, 半月 means 个月. */
  private record HalfUnit(String unit, String half, String means) {}

  private static final List<HalfUnit> HALF_UNITS = halfUnits();
  private static final Automaton HALVES = halves(HALF_UNITS);

  private final String text;
  private final Uncounted uncounted;
  private final NumeralParser numerals;
  private final UnitReader units;
  private final JoinedUnits joined;

  BodyReader(String folded, Uncounted uncounted, NumeralParser numerals, UnitReader units) {
    this.text = folded;
    this.uncounted = uncounted;
    this.numerals = numerals;
    this.units = units;
    this.joined = new JoinedUnits(numerals, units);
  }

  private static List<HalfUnit> halfUnits() {
    List<HalfUnit> rows = new ArrayList<>();
    for (Knowledge.Row row : Knowledge.rows(BodyReader.class, "halves.csv")) {
      rows.add(new HalfUnit(row.get("unit"), row.get("half"), row.get("means")));
    }
    return rows;
  }

  private static Automaton halves(List<HalfUnit> rows) {
    List<String> words = new ArrayList<>();
    for (HalfUnit row : rows) {
      words.add(Automaton.quoted(row.unit() + row.half()));
    }
    return Automaton.of(Direction.AHEAD, words);
  }

  /**
   * Reads what begins with that number; adds the rules that fire.
   *
   * @param currency the unit of the sign of money before it, or null
   */
  Body read(Numeral number, @Nullable String currency, List<String> rules) {
    Body body = new Body(number);
    range(body, rules);
    vagueSuffix(body, rules);
    unit(body, currency, rules);
    halfSuffix(body, rules);
    joined.read(body, rules);
    between(body);
    body.unsure |= TOLERANCE.any(text, body.end, text.length());
    if (body.vague.size() > 1) {
      body.vague.sort((a, b) -> a.span().compareTo(b.span()));
    }
    return body;
  }

  private void range(Body body, List<String> rules) {
    UnitReader.Found between = units.at(Blanks.skip(text, body.end));
    boolean below = body.number.value().signum() < 0;
    Numeral high = between == null ? null : toNumber(between.end(), below);
    boolean apart = high != null;
    high = apart ? high : toNumber(body.end, below);
    if (high == null) {
      high = andNumber(between == null ? body.end : between.end());
      apart = between != null;
      body.between = high != null;
    }
    if (high == null) {
      return;
    }
    BigDecimal lower = apart ? body.number.value() : lower(body, high);
    BigDecimal upper = high.value();
    boolean bothBelow = below && upper.signum() < 0;
    if (lower.compareTo(upper) >= 0 && !bothBelow) {
      return;
    }
    // -18℃至-22℃ begins with the higher one.
    body.value = bothBelow ? lower.min(upper) : lower;
    body.upper = bothBelow ? lower.max(upper) : upper;
    body.numberEnd = high.span().end();
    body.end = high.span().end();
    // 百分之三至五 says once what both are.
    boolean bare = high.unit() == null && units.at(Blanks.skip(text, body.end)) == null;
    body.shareSign = bare ? body.number.unit() : high.unit();
    rules.add("range");
  }

  /** The lower end, with what is said once for both: 3-5万元, 两到三万, 三到五成. */
  private BigDecimal lower(Body body, Numeral high) {
    Numeral low = body.number;
    boolean tenths = NumeralSigns.kindAt(text, high.span().end() - 1) == Kind.TENTH;
    if (high.unit() != null && low.unit() == null && tenths) {
      return low.value().multiply(BigDecimal.TEN);
    }
    if (high.form() == Numeral.Form.CHINESE) {
      return low.scale().compareTo(BigDecimal.ONE) == 0 ? scaledLike(high, body) : low.value();
    }
    boolean shares =
        low.scale().compareTo(BigDecimal.ONE) == 0
            && high.scale().compareTo(BigDecimal.ONE) > 0
            && low.value().compareTo(high.value().divide(high.scale())) < 0;
    return shares ? low.value().multiply(high.scale()) : low.value();
  }

  /**
   * A lower end with the most of the scales at the end of the upper one that leave it the lower:
   * the 两 of 两到三万 is 20000, 十五 of 十五至二十万 150000; but 三至五十 is as it stands. 三 of 三到五百万 is 3000000 or
   * 30000, and unsure.
   */
  private BigDecimal scaledLike(Numeral high, Body body) {
    BigDecimal low = body.number.value();
    BigDecimal best = low;
    BigDecimal scale = BigDecimal.ONE;
    for (int i = high.span().end() - 1; i > high.span().start(); i--) {
      int s = NumeralSigns.scale(text.charAt(i));
      if (s < LEAST_SHARED) {
        break;
      }
      scale = scale.multiply(BigDecimal.valueOf(s));
      if (low.multiply(scale).compareTo(high.value()) < 0) {
        body.unsure |= best.compareTo(low) > 0;
        best = low.multiply(scale);
      }
    }
    return best;
  }

  /** The upper number of 40%和60%之间, where it stands behind a connector at {@code i}, or null. */
  private @Nullable Numeral andNumber(int i) {
    Numeral high = numberBehind(AND, i);
    return high != null && BETWEEN_END.any(text, unitEnd(high.span().end()), text.length())
        ? high
        : null;
  }

  private int unitEnd(int at) {
    UnitReader.Found unit = units.at(Blanks.skip(text, at));
    return unit == null ? at : unit.end();
  }

  /** 之间, which belongs to the range. */
  private void between(Body body) {
    boolean opened = body.upper != null && BETWEEN.any(text, 0, body.number.span().start());
    if ((opened || body.between) && BETWEEN_END.any(text, body.end, text.length())) {
      body.between = true;
      body.end += Math.max(0, BETWEEN_END.longest(text, body.end, text.length()));
    }
  }

  /** The number behind 至, 到, - or ≤N≤ at {@code i}, or null. */
  private @Nullable Numeral toNumber(int i, boolean below) {
    Numeral to = below ? minusBehind(i) : null;
    to = to == null ? numberBehind(CONNECTOR, i) : to;
    return to == null ? numberBehind(TWO_SIDED, i) : to;
  }

  private @Nullable Numeral numberBehind(Automaton connector, int i) {
    int length = connector.longest(text, i, Math.min(text.length(), i + LONGEST_CONNECTOR));
    int at = i + length;
    if (length < 0
        || at >= text.length()
        || !NumeralSigns.startsNumber(text.charAt(at))
        || uncounted.isDate(text, at)) {
      return null;
    }
    return numerals.at(at);
  }

  /** The number below zero behind 至 or -- at {@code i}, or null: -15 of -25℃至-15℃. */
  private @Nullable Numeral minusBehind(int i) {
    int end = i + CONNECTOR.longest(text, i, Math.min(text.length(), i + LONGEST_CONNECTOR));
    int at = end < text.length() && MINUS.any(text, end, text.length()) ? end + 1 : end;
    boolean minus = at - 2 >= i && MINUS.any(text, at - 1, at);
    Numeral number = minus && numerals.isDigit(at) ? numerals.at(at) : null;
    return number == null ? null : number.negated();
  }

  /** 2万多, 1000余, 10来: an approximation between number and unit. */
  private void vagueSuffix(Body body, List<String> rules) {
    int i = body.end;
    Kind kind = NumeralSigns.kindAt(text, i);
    if (kind != Kind.OVER && kind != Kind.SOME) {
      return;
    }
    boolean unitFollows = units.at(Blanks.skip(text, i + 1)) != null;
    if (unitFollows || OVER_ALONE.any(text, i, text.length())) {
      body.vague.add(Word.vague(new Span(i, i + 1)));
      body.end = i + 1;
      rules.add("approx:" + text.charAt(i));
    }
  }

  private void unit(Body body, @Nullable String currency, List<String> rules) {
    String sign = body.shareSign;
    if (sign != null) {
      body.unitName = sign;
      body.unit = units.named(sign);
      rules.add("unit:" + sign);
      return;
    }
    UnitReader.Found found = units.at(Blanks.skip(text, body.end));
    UnitReader.Found completed = found == null ? null : units.completed(found);
    found = completed == null ? found : completed;
    found = found == null ? units.inBrackets(body.end) : found;
    found = found == null && currency == null ? unheardOf(body) : found;
    if (found == null && currency != null) {
      body.unitName = currency;
      body.unit = units.named(currency);
      rules.add("unit:" + currency);
    } else if (found != null) {
      body.unsure |= currency != null && !sameDimension(found.unit(), units.named(currency));
      body.unitName = found.name();
      body.unit = found.unit();
      body.unknown = found.unit() == null;
      body.end = found.end();
      rules.add(found.rule());
    }
  }

  /** 46万拍: of a number in figures, which are no part of a name as 三菱 is. */
  private UnitReader.@Nullable Found unheardOf(Body body) {
    return body.number.form() == Numeral.Form.CHINESE ? null : units.unheardOf(body.end);
  }

  /** Gives a number without a unit the one in brackets before its comparator: 满意度（%）≥95. */
  void unitAhead(Body body, int start, List<String> rules) {
    UnitReader.Headed ahead =
        body.unitName != null || body.shareSign != null
            ? null
            : units.ahead(start - Math.max(0, COLON.longest(text, 0, start)) - 1);
    if (ahead != null) {
      body.value = body.value.multiply(ahead.scale());
      body.upper = body.upper == null ? null : body.upper.multiply(ahead.scale());
      body.unitName = ahead.unit().name();
      body.unit = ahead.unit().unit();
      rules.add(ahead.unit().rule());
    }
  }

  /** Not so in $50万元. */
  private static boolean sameDimension(@Nullable Unit one, @Nullable Unit other) {
    return one != null && other != null && one.dimension().equals(other.dimension());
  }

  /** 一个半月, 一年半: a half behind or inside the unit. */
  private void halfSuffix(Body body, List<String> rules) {
    String name = body.unitName;
    if (name == null || NumeralSigns.kindAt(text, body.end) != Kind.HALF) {
      return;
    }
    int which = HALVES.which(text, body.end - name.length(), text.length());
    HalfUnit half = which < 0 ? null : HALF_UNITS.get(which);
    if (half != null && half.unit().equals(name)) {
      body.unitName = half.means();
      body.unit = units.named(half.means());
      body.end += half.half().length();
    } else if (body.unit != null && !body.is(Trait.TALLY) && standsAlone(body.end)) {
      body.end++;
    } else {
      return;
    }
    body.add(HALF);
    rules.add("half");
  }

  /** Whether the 半 there begins no word: 3吨半, 1倍半以上, but 3吨半成品. */
  private boolean standsAlone(int half) {
    return HALF_ALONE.any(text, half, text.length());
  }

  /** 半年, 半个月, 半天: half of a unit of time. */
  @Nullable Numeral half(int at) {
    UnitReader.Found found = units.at(at + 1);
    boolean time =
        found != null && found.unit() != null && found.unit().dimension().is(Trait.CALENDAR);
    if (!time || NO_HALF.any(text, 0, at)) {
      return null;
    }
    return new Numeral(
        new Span(at, at + 1), HALF, null, Numeral.Form.CHINESE, List.of(), null, BigDecimal.ONE);
  }
}
