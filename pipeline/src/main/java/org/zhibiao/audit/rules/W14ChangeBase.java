package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Clauses;
import org.zhibiao.audit.review.Measured;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;

/** W14: a change with no base, or in percent where points are meant, 占比提升2%. */
public final class W14ChangeBase implements Check.OfTarget {
  private static final Lexicon WORDS = RuleFolder.words(W14ChangeBase.class);
  private static final Automaton CHANGES = WORDS.automaton("changes");
  private static final Automaton NAMED_CHANGE = WORDS.automaton("named-change");
  private static final Automaton REPORT = WORDS.automaton("report");
  private static final Automaton REPORTED = WORDS.automaton("reported");
  private static final Automaton TENTH_UNIT = WORDS.automaton("tenth-unit");
  private static final Automaton SHARE_NAME = WORDS.automaton("share-name");
  private static final Automaton NUMBERED = WORDS.automaton("numbered");
  private static final Automaton CHANGE_BASE = WORDS.automaton("change-base");
  private static final int SAID_BEFORE = 12;

  @Override
  public void check(Promise p, Report report) {
    Target t = p.target();
    boolean size = p.measured() == Measured.RATIO || isTenth(t);
    boolean changes = t.change() != null ? isChange(p) : isNamedChange(p);
    if (!changes || !size || p.isFact() || isReported(p, report)) {
      return;
    }
    boolean based = isBased(p);
    boolean points = "%".equals(t.unit()) && isShareOf(p);
    if (!based) {
      report.promise(
          p,
          "“%s”是变化的幅度，没有说与什么比".formatted(said(p)),
          points ? "写明由…提高到…，幅度用个百分点" : "写明基数，如“比上年”“由…到…”");
    } else if (points) {
      report.promise(
          p,
          "“%s”：份额的变化写成了百分比，是几个百分点还是百分之几不清楚".formatted(said(p)),
          "改为“%s个百分点”".formatted(t.value().stripTrailingZeros().toPlainString()));
    }
  }

  /** The quote with the words before it: 教师占比提升2%. */
  private static String said(Promise p) {
    String clause = p.target().change() == null ? p.rowName() : p.clause();
    int from = Math.max(0, clause.length() - SAID_BEFORE);
    return clause.substring(from) + p.target().quote();
  }

  /** 发案率下降≥5%: the name says that the number is a change. */
  private static boolean isNamedChange(Promise p) {
    return p.line() != null && p.isNamedByRow() && NAMED_CHANGE.any(CharFold.fold(p.rowName()));
  }

  /** 地区生产总值增长6%左右 in prose: growth of the economy is over the year before. */
  private static boolean isReported(Promise p, Report report) {
    return REPORT.any(report.declaration().header().title())
        && p.line() == null
        && REPORTED.any(p.folded(), Clauses.start(p.folded(), p.start()), p.start());
  }

  private static boolean isTenth(Target t) {
    String unit = t.unit();
    return unit != null && TENTH_UNIT.whole(unit, 0, unit.length());
  }

  private static boolean isChange(Promise p) {
    return CHANGES.any(p.clause()) || CHANGES.any(p.rowName());
  }

  private static boolean isShareOf(Promise p) {
    return SHARE_NAME.any(p.subject()) && !Vocabulary.OVER_100.any(p.subject());
  }

  /** Whether its clause says what it is compared with, or one before that leads in: 与上年相比，…. */
  private static boolean isBased(Promise p) {
    String text = p.folded();
    if (CHANGE_BASE.any(p.clause()) || CHANGE_BASE.any(p.rowName())) {
      return true;
    }
    // 由去年的50%提升: the words run on behind the number.
    String around = p.clause() + "|" + text.substring(p.end(), Clauses.end(text, p.end()));
    return CHANGE_BASE.any(around) || isBasedBefore(p);
  }

  /** Whether one of the clauses before has a base, back to the next that has a number. */
  private static boolean isBasedBefore(Promise p) {
    String text = p.folded();
    int sentence = Clauses.sentenceStart(text, p.start());
    int end = Clauses.lastComma(text, sentence, p.start());
    while (end >= 0) {
      int comma = Clauses.lastComma(text, sentence, end);
      int from = comma < 0 ? sentence : comma + 1;
      if (NUMBERED.any(text, from, end)) {
        return false;
      }
      if (CHANGE_BASE.any(text, from, end)) {
        return true;
      }
      end = comma;
    }
    return false;
  }
}
