package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Measured;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Target;

/** R05: a value that does not fit its second level, 满意度98% under 数量指标. */
public final class R05Class implements Check.OfRow {
  private static final Lexicon WORDS = RuleFolder.words(R05Class.class);
  private static final Automaton COVERED = WORDS.automaton("covered");
  private static final Automaton COMPLAINT = WORDS.automaton("complaint");
  private static final Automaton TIME_LIMIT = WORDS.automaton("time-limit");
  private static final Automaton QUALITY_RATE = WORDS.automaton("quality-rate");
  private static final Automaton SOCIAL_COST = WORDS.automaton("social-cost");
  private static final Automaton IN_TIME = WORDS.automaton("in-time");
  private static final Automaton SHARE_UNIT = WORDS.automaton("share-unit");

  @Override
  public void check(Form.Line line, Report report) {
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
        && isOwn(Vocabulary.SATISFACTION, line, p)
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
      case COST ->
          !satisfaction
              && !people
              && (!isLimit(p) || SOCIAL_COST.any(line.indicator().level2()))
              && !QUALITY_RATE.any(line.name());
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
}
