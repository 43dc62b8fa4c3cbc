package org.zhibiao.audit;

import java.util.List;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;

/** R05, R08 and R10: rows under the wrong class, values that answer another question. */
final class ClassRules {
  private static final Automaton SATISFACTION = Words.ROWS.automaton("satisfaction");
  private static final Automaton COVERED = Words.ROWS.automaton("covered");
  private static final Automaton COMPLAINT = Words.ROWS.automaton("complaint");
  private static final Automaton TIME_LIMIT = Words.ROWS.automaton("time-limit");
  private static final Automaton QUALITY_RATE = Words.ROWS.automaton("quality-rate");
  private static final Automaton IN_TIME = Words.ROWS.automaton("in-time");
  private static final Automaton COST = Words.ROWS.automaton("cost");
  private static final Automaton SHARE_UNIT = Words.UNITS.automaton("share-unit");

  private ClassRules() {}

  static void misplaced(Form form, Report report) {
    for (Form.Line line : form.lines()) {
      for (Promise p : line.promises()) {
        if (!fits(line, p)) {
          report.promise(
              p,
              "“%s”放在“%s”下，类别不符".formatted(p.shown(), line.indicator().level2()),
              "移到“" + better(line, p) + "”，或改写指标");
          break;
        }
      }
    }
  }

  private static String better(Form.Line line, Promise p) {
    if (isSatisfaction(line, p)) {
      return "满意度指标";
    }
    return switch (p.measured()) {
      case RATIO -> IN_TIME.any(p.subject()) ? "时效指标" : "质量指标";
      case MONEY -> "成本指标”或“经济效益指标";
      case TIME -> "时效指标";
      default -> "数量指标";
    };
  }

  private static boolean isSatisfaction(Form.Line line, Promise p) {
    Measured kind = p.measured();
    return (kind == Measured.RATIO || p.target().unit() == null)
        && isOwn(SATISFACTION, line, p)
        && !isOwn(COVERED, line, p);
  }

  /** Whether the row's name has one of those words, or what stands at a number with its own. */
  private static boolean isOwn(Automaton words, Form.Line line, Promise p) {
    return p.isNamedByRow()
        ? words.any(line.name())
        : words.any(p.subject()) || words.any(p.clause());
  }

  private static boolean fits(Form.Line line, Promise p) {
    IndicatorClass of = line.of();
    Target t = p.target();
    Measured kind = p.measured();
    if (of == null || line.indicator().level2().isEmpty() || kind == Measured.NONE) {
      return true;
    }
    boolean satisfaction = isSatisfaction(line, p);
    boolean people = kind == Measured.PERSON || kind == Measured.PERSON_TIME;
    return switch (of) {
      case QUANTITY ->
          !satisfaction && (kind != Measured.RATIO || t.change() != null || isNotRatio(t));
      case QUALITY -> !satisfaction && !people && !isLimit(p) && kind != Measured.MONEY;
      case TIMELINESS ->
          !satisfaction && !people && kind != Measured.MONEY && kind != Measured.COUNT;
      case COST -> !satisfaction && !people && !isLimit(p) && !QUALITY_RATE.any(line.name());
      case ECONOMIC, SOCIAL, ECOLOGICAL, SUSTAINABLE -> !satisfaction;
      case SATISFACTION -> kind == Measured.RATIO || p.isSaid(COMPLAINT);
    };
  }

  /** 办结时限≤5天: a limit of time, wherever it stands. */
  private static boolean isLimit(Promise p) {
    return p.measured() == Measured.TIME
        && Vocabulary.isDown(p.target().bound())
        && p.isNamed(TIME_LIMIT);
  }

  /** A score or a multiple under 数量 is no share. */
  private static boolean isNotRatio(Target t) {
    String unit = t.normal().unit();
    return unit == null || !SHARE_UNIT.whole(unit, 0, unit.length());
  }

  static void otherMeasure(Form form, Report report) {
    for (Form.Line line : form.lines()) {
      if (line.promises().isEmpty()) {
        continue;
      }
      Measured asked = Measured.askedBy(CharFold.fold(line.name()));
      if (asked != Measured.NONE && isElse(asked, line.promises())) {
        Promise first = line.promises().getFirst();
        report.promise(
            first,
            "指标“%s”问的是%s，指标值“%s”说的是别的"
                .formatted(line.name(), asked.chinese(), Report.shown(first.statement().text())),
            "让指标值回答指标名，或另立指标");
      }
    }
  }

  /** Whether all of them name something of their own, with a unit that does not answer. */
  private static boolean isElse(Measured asked, List<Promise> promises) {
    for (Promise p : promises) {
      if (p.isNamedByRow() || p.target().unit() == null || answers(asked, p.measured())) {
        return false;
      }
    }
    return true;
  }

  private static boolean answers(Measured asked, Measured got) {
    boolean people = asked == Measured.PERSON || asked == Measured.PERSON_TIME;
    boolean peopleGot = got == Measured.PERSON || got == Measured.PERSON_TIME;
    return asked == got || people && peopleGot || got == Measured.NONE;
  }

  static void costMissing(Form form, Report report) {
    boolean project = form.declaration().header().kind() == Kind.PROJECT;
    if (project && form.lines().size() >= report.number("least") && !hasCost(form)) {
      report.whole(form.name(), "项目“%s”没有成本指标".formatted(form.name()), "按项目支出的成本设经济成本等指标，写“≤”");
    }
  }

  private static boolean hasCost(Form form) {
    for (Form.Line line : form.lines()) {
      if (Form.isCost(line)
          || COST.any(line.indicator().level1())
          || COST.any(line.indicator().level2())) {
        return true;
      }
    }
    return false;
  }
}
