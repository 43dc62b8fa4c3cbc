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
 * body = number [[unit] to number] ["余"|"多"|"来"|"几"] [unit] ["半"]
 * to   = "-" | "~" | "至" | "到"
 * </pre>
 *
 * <p>Example: 50-60人, 3-5万元, 2万多平方米, 一个半月.
 */
final class BodyReader {
  private static final Automaton CONNECTOR = QuantityWords.of("connector");
  private static final Automaton NO_HALF = QuantityWords.of("no-half");
  private static final Automaton OVER_ALONE = QuantityWords.of("over-alone");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int LONGEST_CONNECTOR = 6;

  /** A row of {@code halves.csv}: 个, 半月 means 个月. */
  private record HalfUnit(String unit, String half, String means) {}

  private static final List<HalfUnit> HALF_UNITS = halfUnits();
  private static final Automaton HALVES = halves(HALF_UNITS);

  private final String text;
  private final Uncounted uncounted;
  private final NumeralParser numerals;
  private final UnitReader units;

  BodyReader(String folded, Uncounted uncounted, NumeralParser numerals, UnitReader units) {
    this.text = folded;
    this.uncounted = uncounted;
    this.numerals = numerals;
    this.units = units;
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

  /** Reads what begins with that number; adds the rules that fire. */
  Body read(Numeral number, List<String> rules) {
    Body body = new Body(number);
    range(body, rules);
    vagueSuffix(body, rules);
    unit(body, rules);
    halfSuffix(body, rules);
    if (body.vague.size() > 1) {
      body.vague.sort((a, b) -> a.span().compareTo(b.span()));
    }
    return body;
  }

  private void range(Body body, List<String> rules) {
    Numeral high = upperNumber(body.end);
    if (high == null) {
      return;
    }
    BigDecimal lower = lower(body.number, high);
    if (lower.compareTo(high.value()) >= 0) {
      return;
    }
    body.value = lower;
    body.upper = high.value();
    body.numberEnd = high.span().end();
    body.end = high.span().end();
    body.shareSign = high.unit();
    rules.add("range");
  }

  /** The number of 至5年 or of 年至5年 at {@code at}, or null. */
  private @Nullable Numeral upperNumber(int at) {
    UnitReader.Found between = units.at(Blanks.skip(text, at));
    Numeral high = between == null ? null : toNumber(between.end());
    return high == null ? toNumber(at) : high;
  }

  /** The lower end, with what is said once for both: 3-5万元, 三到五成. */
  private BigDecimal lower(Numeral low, Numeral high) {
    BigDecimal lower = low.value();
    if (low.scale().compareTo(BigDecimal.ONE) == 0
        && high.scale().compareTo(BigDecimal.ONE) > 0
        && lower.compareTo(high.value().divide(high.scale())) < 0) {
      lower = lower.multiply(high.scale());
    }
    boolean tenths = NumeralSigns.kindAt(text, high.span().end() - 1) == Kind.TENTH;
    return high.unit() != null && low.unit() == null && tenths
        ? lower.multiply(BigDecimal.TEN)
        : lower;
  }

  /** The number behind a connector at {@code i}, or null. */
  private @Nullable Numeral toNumber(int i) {
    int length = CONNECTOR.longest(text, i, Math.min(text.length(), i + LONGEST_CONNECTOR));
    int at = i + length;
    if (length < 0
        || at >= text.length()
        || !NumeralSigns.startsNumber(text.charAt(at))
        || uncounted.isDate(text, at)) {
      return null;
    }
    return numerals.at(at);
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

  private void unit(Body body, List<String> rules) {
    String sign = body.shareSign;
    if (sign != null) {
      body.unitName = sign;
      body.unit = units.named(sign);
      rules.add("unit:" + sign);
      return;
    }
    UnitReader.Found found = units.at(Blanks.skip(text, body.end));
    if (found != null) {
      body.unitName = found.name();
      body.unit = found.unit();
      body.unknown = found.unit() == null;
      body.end = found.end();
      rules.add(found.rule());
    }
  }

  /** 一个半月, 一年半: a half behind or inside the unit. */
  private void halfSuffix(Body body, List<String> rules) {
    String name = body.unitName;
    if (name == null || NumeralSigns.kindAt(text, body.end) != Kind.HALF) {
      return;
    }
    int which = HALVES.which(text, body.end - name.length(), text.length());
    HalfUnit half = which < 0 ? null : HALF_UNITS.get(which);
    if (half == null || !half.unit().equals(name)) {
      return;
    }
    body.unitName = half.means();
    body.unit = units.named(half.means());
    body.end += half.half().length();
    body.value = body.value.add(HALF);
    rules.add("half");
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
