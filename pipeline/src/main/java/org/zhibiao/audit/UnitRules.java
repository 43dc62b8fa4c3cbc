package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;

/** W09 to W13: units, shares and numerals. */
final class UnitRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST_SHARE = BigDecimal.valueOf(60);
  private static final Automaton SHARE_LEFT = Words.UNITS.automaton("share-left");
  private static final Automaton SHARE_REST = Words.UNITS.automaton("share-rest");
  private static final Automaton LEAD = Words.UNITS.automaton("lead");
  private static final Automaton ASKING = Words.UNITS.automaton("asking");
  private static final Automaton COUNTED_BEHIND = Words.UNITS.automaton("counted-behind");
  private static final Automaton SAYS_UNIT = Words.UNITS.automaton("says-unit");
  private static final Automaton PLAIN_UNIT = Words.UNITS.automaton("plain-unit");

  /** A shorter subject, such as 就业, may be cut from several things. */
  private static final int SHORTEST = 3;

  private static final int LONGEST_ASKING = 24;

  private UnitRules() {}

  static void noUnit(Form form, Report report) {
    for (Promise p : form.promises()) {
      Target t = p.target();
      boolean none = t.unit() == null && t.doubts().contains(Doubt.NO_UNIT);
      boolean share = t.rules().contains("unit-from-name:%") && p.isShare();
      if (!none && !share) {
        continue;
      }
      if (t.value().signum() != 0
          && !COUNTED_BEHIND.any(p.folded(), p.end(), p.folded().length())
          && !SAYS_UNIT.any(p.clause())
          && !p.isSaid(Vocabulary.UNITLESS)
          && t.deadline() == null
          && !p.isFact()) {
        report.promise(
            p,
            "“%s”没有单位，表头、名称里也没有".formatted(p.shown()),
            share ? "补上百分号，如“" + p.shown() + "%”" : "补上单位，如“人次”“万元”“个”");
      }
    }
  }

  static void oddUnit(Form form, Report report) {
    for (Promise p : form.promises()) {
      Target t = p.target();
      Measured got = p.measured();
      boolean plain = got != Measured.NONE && t.change() == null;
      Measured asked = plain ? asked(p) : Measured.NONE;
      if (asked.isAtOddsWith(got) && !isRateOfEvents(asked, got)) {
        report.promise(
            p,
            "“%s”：所说的是%s，单位却是“%s”".formatted(p.shown(), asked.chinese(), t.unit()),
            "核对单位，使它与所说的" + asked.chinese() + "相符");
      }
    }
    mixed(form, report);
  }

  /** 频次, 批次 of people and the like are counted in their own way. */
  private static boolean isRateOfEvents(Measured asked, Measured got) {
    return asked == Measured.MONEY && got == Measured.RATIO
        || asked == Measured.EVENT && got == Measured.COUNT
        || asked == Measured.TIME && got == Measured.RATIO
        || asked == Measured.AREA && (got == Measured.RATIO || got == Measured.COUNT)
        || asked == Measured.LENGTH && got == Measured.RATIO;
  }

  /** What the words at the number ask for, else the row's name. */
  private static Measured asked(Promise p) {
    String clause = p.clause();
    int from = Math.max(0, clause.length() - LONGEST_ASKING);
    int lead = Math.max(0, LEAD.longest(clause, from, clause.length()));
    Measured own = Measured.askedBy(clause.substring(from, clause.length() - lead));
    if (own != Measured.NONE) {
      return own;
    }
    return p.isNamedByRow() ? Measured.askedBy(p.subject()) : Measured.NONE;
  }

  /** 人 here and 人次 there, 个 here and 项 there, of one thing. */
  private static void mixed(Form form, Report report) {
    Map<Thing, Promise> first = new HashMap<>();
    List<Thing> told = new ArrayList<>();
    for (Promise p : form.promises()) {
      Family family = family(p);
      if (family == Family.OTHER || p.bareSubject().length() < SHORTEST) {
        continue;
      }
      Thing key = new Thing(family, p.bareSubject());
      Promise other = first.putIfAbsent(key, p);
      if (other != null && !unit(other).equals(unit(p)) && !told.contains(key)) {
        told.add(key);
        report.promise(
            p,
            other,
            "“%s”与 %s 的“%s”说的是同一件事，单位不同"
                .formatted(p.shown(), other.statement().place().address(), other.shown()),
            "统一用一个单位");
      }
    }
  }

  private static String unit(Promise p) {
    String base = p.target().normal().unit();
    return base == null ? "" : base;
  }

  /** What may be counted in two ways. */
  private enum Family {
    PEOPLE,
    THINGS,
    OTHER
  }

  /** Something that is counted. */
  private record Thing(Family family, String subject) {}

  private static Family family(Promise p) {
    Measured kind = p.measured();
    if (kind == Measured.PERSON || kind == Measured.PERSON_TIME) {
      return Family.PEOPLE;
    }
    String unit = p.target().unit();
    return unit != null && PLAIN_UNIT.whole(unit, 0, unit.length()) ? Family.THINGS : Family.OTHER;
  }

  private static boolean isPercent(Target t) {
    return "%".equals(t.unit()) && t.change() == null;
  }

  static void percent(Form form, Report report) {
    for (Promise p : form.promises()) {
      Target t = p.target();
      BigDecimal top = t.upper() == null ? t.value() : t.upper();
      int over = top.compareTo(HUNDRED);
      if (over < 0 || !isPercent(t) || !p.isShare() || isMisread(p)) {
        continue;
      }
      if (over > 0) {
        report.promise(p, "“%s”超过了100%%，而这是部分占全体的份额".formatted(p.shown()), "核对数字；最多是100%");
      } else if (over == 0 && Vocabulary.isUp(t.bound())) {
        report.promise(p, "“%s”：100%%已是最大，不能再多".formatted(p.shown()), "改为“=100%”");
      }
    }
  }

  static void misread(Form form, Report report) {
    for (Promise p : form.promises()) {
      if (isMisread(p)) {
        report.promise(p, "“%s”像是丢了或认错了符号".formatted(p.shown()), "对照原件" + likely(p.target()));
      }
    }
  }

  /** What it may have been, where that is a likely share. */
  private static String likely(Target t) {
    String digits = t.value().stripTrailingZeros().toPlainString();
    if (t.value().compareTo(HUNDRED) <= 0 || !SHARE_LEFT.whole(digits, 0, digits.length())) {
      return "";
    }
    return "，可能是“≥" + digits.substring(1) + "%”";
  }

  private static boolean isMisread(Promise p) {
    Target t = p.target();
    if (t.doubts().contains(Doubt.LIKELY_MISREAD)) {
      return true;
    }
    if (t.bound() != Bound.NONE) {
      return false;
    }
    return ASKING.any(p.clause())
        || isPercent(t)
            && t.upper() == null
            && t.value().compareTo(HUNDRED) > 0
            && p.isShare()
            && hasShareBehindFirst(t);
  }

  /** 295: 95 with a sign before it that was read as 2. */
  private static boolean hasShareBehindFirst(Target t) {
    String rest = t.value().toPlainString().substring(1);
    if (!SHARE_REST.whole(rest, 0, rest.length())) {
      return false;
    }
    BigDecimal lost = new BigDecimal(rest);
    return lost.compareTo(LEAST_SHARE) >= 0 && lost.compareTo(HUNDRED) <= 0;
  }

  static void numeral(Form form, Report report) {
    for (Form.Line line : form.lines()) {
      List<Form.Cell> cells = line.cells();
      for (int i = 1; i < cells.size(); i++) {
        compareNumerals(cells.get(0), cells.get(i), report);
      }
    }
  }

  private static void compareNumerals(Form.Cell one, Form.Cell other, Report report) {
    for (Promise p : other.promises()) {
      for (Promise q : one.promises()) {
        boolean same =
            p.target().value().compareTo(q.target().value()) == 0
                && unit(p).equals(unit(q))
                && isChinese(p) != isChinese(q);
        if (same) {
          report.promise(
              p,
              q,
              "同一个数，“%s”与“%s”一处用汉字一处用阿拉伯数字".formatted(q.target().quote(), p.target().quote()),
              "统一用阿拉伯数字");
          return;
        }
      }
    }
  }

  private static boolean isChinese(Promise p) {
    String quote = CharFold.fold(p.target().quote());
    for (int i = 0; i < quote.length(); i++) {
      if (quote.charAt(i) >= '0' && quote.charAt(i) <= '9') {
        return false;
      }
    }
    return true;
  }
}
