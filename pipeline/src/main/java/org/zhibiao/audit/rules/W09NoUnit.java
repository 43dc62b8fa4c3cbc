package org.zhibiao.audit.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.Severity;
import org.zhibiao.audit.review.Measured;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;

/** W09: a count whose unit stands nowhere, 社会观众不少于10万. */
public final class W09NoUnit implements Check.OfTarget {
  private static final Lexicon WORDS = RuleFolder.words(W09NoUnit.class);
  private static final Automaton COUNTED_BEHIND = WORDS.automaton("counted-behind");
  private static final Automaton SAYS_UNIT = WORDS.automaton("says-unit");
  private static final Automaton UNITLESS = WORDS.automaton("unitless");
  private static final Automaton COUNTED_NAME = WORDS.automaton("counted-name");

  /** Units by the names that ask for them, the more special ones first. */
  private static final Map<String, Automaton> UNITS = units();

  private static final Automaton SCALE_ONLY = WORDS.automaton("scale-only");
  private static final Automaton OTHER_COLUMN = WORDS.automaton("other-column");

  private static Map<String, Automaton> units() {
    Map<String, Automaton> units = new LinkedHashMap<>();
    units.put("天", WORDS.automaton("days"));
    units.put("次", WORDS.automaton("times"));
    units.put("元", WORDS.automaton("yuan"));
    units.put("件", WORDS.automaton("things"));
    units.put("人次", WORDS.automaton("visitors"));
    units.put("人", WORDS.automaton("people"));
    units.put("家", WORDS.automaton("firms"));
    units.put("台", WORDS.automaton("machines"));
    units.put("微克/立方米", WORDS.automaton("dust"));
    return units;
  }

  @Override
  public void check(Promise p, Report report) {
    Target t = p.target();
    String unit = t.unit();
    boolean none =
        unit == null
            ? t.doubts().contains(Doubt.NO_UNIT)
            : SCALE_ONLY.whole(unit, 0, unit.length());
    boolean share = t.rules().contains("unit-from-name:%") && p.isShare();
    if (!none && !share) {
      return;
    }
    if (t.value().signum() != 0
        && !COUNTED_BEHIND.any(p.folded(), p.end(), p.folded().length())
        && !SAYS_UNIT.any(p.clause())
        && !p.isSaid(UNITLESS)
        && !isOtherField(p)
        && (p.isSure() || t.bound() != Bound.NONE || p.line() == null)
        && t.deadline() == null
        && !p.isFact()) {
      report.promise(
          p,
          gravity(p, share, report),
          "“%s”没有单位，表头、名称里也没有".formatted(p.shown()),
          share ? "补上百分号，如“" + p.shown() + "%”" : "补上单位，如“" + p.shown() + unit(p) + "”");
    }
  }

  /** An error only where nobody can tell what is counted and the number is surely a target. */
  private static Severity gravity(Promise p, boolean share, Report report) {
    if (p.line() == null || report.severity() != Severity.ERROR) {
      return report.severity();
    }
    if (share) {
      return Severity.WARNING;
    }
    // 企业数≥124, 车辆数量≥5: everybody counts them alike.
    if (p.isNamedByRow() && COUNTED_NAME.any(CharFold.fold(p.rowName()))) {
      return Severity.NOTE;
    }
    // A bare number may be one of another column.
    return p.target().bound() == Bound.NONE ? Severity.WARNING : Severity.ERROR;
  }

  /** The unit that what is counted is likely to have. */
  private static String unit(Promise p) {
    if (Measured.askedBy(p.subject()) == Measured.COUNT) {
      return "个";
    }
    for (Map.Entry<String, Automaton> unit : UNITS.entrySet()) {
      if (unit.getValue().any(p.subject())) {
        return unit.getKey();
      }
    }
    return "个";
  }

  /** Money, weights and scores in a column of their own. */
  private static boolean isOtherField(Promise p) {
    return OTHER_COLUMN.any(p.statement().context().column());
  }
}
