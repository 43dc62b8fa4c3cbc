package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Context;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Knowledge;
import org.zhibiao.model.Normal;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.QuantityScanner;

/**
 * Completes targets by what the table says around their cell: the symbol, the unit and the name of
 * the row. Immutable.
 *
 * <p>Example: 35 in the row 家庭医生签约人数 | ≥ | 35 | 万人 is at least 350000 人 of 家庭医生签约人数.
 */
final class Completion {
  private static final String PERCENT = "%";

  private final QuantityScanner scanner;
  private final Map<String, String> nameUnits = new HashMap<>();

  private final Automaton rowMark;
  private final Automaton unitBracket;
  private final Automaton shareOf;
  private final Map<String, BigDecimal> scales = new HashMap<>();

  Completion(QuantityScanner scanner, Lexicon words) {
    this.scanner = scanner;
    this.rowMark = words.automaton("row-mark");
    this.shareOf = words.automaton("share-of");
    this.unitBracket = words.automaton("unit-bracket");
    for (Knowledge.Row row : Knowledge.rows(Completion.class, "name-units.csv")) {
      nameUnits.put(row.get("ending"), row.get("unit"));
    }
    for (Knowledge.Row row : Knowledge.rows(Completion.class, "column-scales.csv")) {
      scales.put(row.get("scale"), new BigDecimal(row.get("factor")));
    }
  }

  /**
   * The target as the row completes it; the span, the quote and the wording stay those of the cell.
   */
  Target complete(Target t, Context context) {
    Target unit = unit(t, context);
    Target bound = doubtedShare(bound(unit, context.comparator()), context);
    return subject(bound, context.level3());
  }

  /**
   * The name of the row without its list mark and the unit in brackets; null where there is none.
   */
  @Nullable String name(String level3) {
    String row = level3.strip();
    int from = Math.max(0, rowMark.longest(row, 0, row.length()));
    int to = row.length() - Math.max(0, unitBracket.longest(row, from, row.length()));
    String name = row.substring(from, to).strip();
    return name.isEmpty() ? null : name;
  }

  private Target unit(Target t, Context context) {
    if (t.unit() != null || !t.doubts().contains(Doubt.NO_UNIT)) {
      return t;
    }
    String unit = context.unit();
    if (unit != null && isShareOf(unit)) {
      return t.per() == null ? t.withPer(unit, plus(t.rules(), "per-from-column:" + unit)) : t;
    }
    if (unit != null) {
      return withUnit(t, unit, "unit-from-column:" + unit, null);
    }
    String name = name(context.level3());
    String implied = name == null || t.subject() != null ? null : ofName(name);
    if (implied == null) {
      return t;
    }
    return implied.equals(PERCENT) && isShare(t)
        ? asShare(t)
        : withUnit(t, implied, "unit-from-name:" + implied, Doubt.INFERRED);
  }

  /** Above 0 and not above 1: 0.95 under 合格率 is rather 95 % than 0.95 %. */
  private static boolean isShare(Target t) {
    BigDecimal most = t.upper() == null ? t.value() : t.upper();
    return t.value().signum() > 0 && most.compareTo(BigDecimal.ONE) <= 0;
  }

  /** ≥0.9 in a row of % is rather 90 % than 0.9 %; ≤0.9 may well be 0.9 %. */
  private Target doubtedShare(Target t, Context context) {
    boolean given = PERCENT.equals(t.unit()) && PERCENT.equals(context.unit());
    boolean written = given && !t.quote().contains(PERCENT) && isShare(t) && !isDown(t.bound());
    String name = written ? name(context.level3()) : null;
    if (name == null || !PERCENT.equals(ofName(name))) {
      return t;
    }
    List<Doubt> doubts = new ArrayList<>(t.doubts());
    doubts.add(Doubt.SHARE_OR_PERCENT);
    return t.withDoubts(doubts);
  }

  private Target asShare(Target t) {
    List<Doubt> doubts = new ArrayList<>(t.doubts());
    doubts.remove(Doubt.NO_UNIT);
    doubts.add(Doubt.SHARE_OR_PERCENT);
    BigDecimal value = t.value().movePointRight(2);
    BigDecimal upper = t.upper() == null ? null : t.upper().movePointRight(2);
    Normal normal = Extractor.normal(value, upper, scanner.unit(PERCENT), PERCENT);
    return t.withNormal(normal, doubts, plus(t.rules(), "share-from-name"));
  }

  /** 每亩 as a unit is what the number is counted for. */
  private boolean isShareOf(String unit) {
    return shareOf.whole(unit, 0, unit.length());
  }

  /**
   * What was done, with the unit of what was promised where its own cell has none: 58 beside ≤60万元
   * is 580000 元. Told with a doubt.
   */
  Target likePromised(Target done, Target promised) {
    String unit = promised.unit();
    if (done.unit() != null || unit == null || !done.doubts().contains(Doubt.NO_UNIT)) {
      return done;
    }
    String quote = promised.quote();
    int end = quote.lastIndexOf(unit);
    int from = end;
    while (from > 0 && scales.containsKey(quote.substring(from - 1, from))) {
      from--;
    }
    String written = end < 0 ? unit : quote.substring(from, end) + unit;
    return withUnit(done, written, "unit-from-target:" + written, Doubt.INFERRED);
  }

  /** The unit that the longest known ending of the name implies, or null. */
  private @Nullable String ofName(String name) {
    for (int i = 0; i < name.length(); i++) {
      String unit = nameUnits.get(name.substring(i));
      if (unit != null) {
        return unit.isEmpty() ? null : unit;
      }
    }
    return null;
  }

  private Target withUnit(Target t, String unit, String rule, @Nullable Doubt doubt) {
    ColumnUnit column = ColumnUnit.parse(unit, scanner, scales);
    BigDecimal value = t.value().multiply(column.scale());
    BigDecimal upper = t.upper() == null ? null : t.upper().multiply(column.scale());
    List<Doubt> doubts = new ArrayList<>(t.doubts());
    doubts.remove(Doubt.NO_UNIT);
    if (doubt != null) {
      doubts.add(doubt);
    }
    Normal normal = Extractor.normal(value, upper, column.unit(), column.name());
    return t.withUnit(value, upper, column.name(), normal, doubts, plus(t.rules(), rule));
  }

  /**
   * ≥ in the column of symbols before a bare number; a symbol against the cell's own is a doubt.
   */
  private Target bound(Target t, @Nullable String symbol) {
    Bound said = symbol == null ? Bound.NONE : scanner.bound(symbol);
    if (said == Bound.NONE) {
      return t;
    }
    String rule = "comparator-from-column:" + symbol;
    if (t.bound() == Bound.NONE) {
      return t.withBound(said, t.doubts(), plus(t.rules(), rule));
    }
    if (isUp(said) && isDown(t.bound()) || isDown(said) && isUp(t.bound())) {
      List<Doubt> doubts = new ArrayList<>(t.doubts());
      doubts.add(Doubt.CONFLICTING_WORDING);
      return t.withBound(t.bound(), doubts, plus(t.rules(), rule));
    }
    return t;
  }

  private static boolean isUp(Bound b) {
    return b == Bound.GE || b == Bound.GT;
  }

  private static boolean isDown(Bound b) {
    return b == Bound.LE || b == Bound.LT;
  }

  private Target subject(Target t, String level3) {
    String name = name(level3);
    return t.subject() != null || name == null
        ? t
        : t.withSubject(name, plus(t.rules(), "subject-from-name"));
  }

  private static List<String> plus(List<String> rules, String rule) {
    List<String> more = new ArrayList<>(rules);
    more.add(rule);
    return more;
  }
}
