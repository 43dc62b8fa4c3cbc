package org.zhibiao.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Automaton.Direction;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

/** W14 and W15: what a number is measured against. */
final class ComparisonRules {
  private static final Automaton CHANGES = Words.UNITS.automaton("changes");
  private static final Automaton TENTH_UNIT = Words.UNITS.automaton("tenth-unit");
  private static final Automaton SHARE_NAME = Words.UNITS.automaton("share-name");
  private static final Automaton NUMBERED = Words.UNITS.automaton("numbered");

  /** What a comparison may begin with; the first of them asks for others, the second for a pace. */
  private static final Automaton COMPARISON =
      Automaton.of(Direction.AHEAD, List.of("<comparison>", "<in-step>"), Words.UNITS.lists());

  private static final Automaton OTHERS = Words.UNITS.automaton("others");
  private static final Automaton THEIR_MEASURE = Words.UNITS.automaton("their-measure");
  private static final Automaton SAME_PACE = Words.UNITS.automaton("same-pace");
  private static final Automaton BASE_GAP = Words.UNITS.automaton("base-gap");
  private static final Automaton KNOWN_BASE = Words.UNITS.automaton("known-base");

  private static final int SAID_BEFORE = 12;
  private static final int GAP = 8;
  private static final int MEASURE_GAP = 12;

  /** How far behind a comparison a word is looked for that says it is known. */
  private static final int KNOWN_BEHIND = 2;

  private ComparisonRules() {}

  static void changeBase(Form form, Report report) {
    for (Promise p : form.promises()) {
      Target t = p.target();
      boolean size = p.measured() == Measured.RATIO || isTenth(t);
      if (t.change() == null || !size || p.isFact() || !isChange(p)) {
        continue;
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
  }

  /** The quote with the words before it: 教师占比提升2%. */
  private static String said(Promise p) {
    String clause = p.clause();
    int from = Math.max(0, clause.length() - SAID_BEFORE);
    return clause.substring(from) + p.target().quote();
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
    if (Vocabulary.CHANGE_BASE.any(p.clause()) || Vocabulary.CHANGE_BASE.any(p.rowName())) {
      return true;
    }
    // 由去年的50%提升: the words run on behind the number.
    String around = p.clause() + "|" + text.substring(p.end(), Clauses.end(text, p.end()));
    return Vocabulary.CHANGE_BASE.any(around) || isBasedBefore(p);
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
      if (Vocabulary.CHANGE_BASE.any(text, from, end)) {
        return true;
      }
      end = comma;
    }
    return false;
  }

  static void movingBase(Form form, Report report) {
    for (Form.Cell cell : form.texts()) {
      String folded = cell.folded();
      int end = folded.length();
      int at = COMPARISON.candidate(folded, 0, end);
      while (at < end) {
        long word = COMPARISON.match(folded, at, end);
        int behind = word < 0 ? at + 1 : at + (int) (word >> Integer.SIZE);
        Span found = word < 0 ? null : moving(folded, at, behind, (int) word == 0);
        if (found != null) {
          movingBase(cell.statement(), folded, found, report);
        }
        at = COMPARISON.candidate(folded, behind, end);
      }
    }
  }

  private static @Nullable Span moving(String text, int at, int behind, boolean compares) {
    return compares ? compared(text, at, behind) : inStep(text, at, behind);
  }

  private static void movingBase(Statement s, String folded, Span found, Report report) {
    int end = Math.min(folded.length(), found.end() + KNOWN_BEHIND);
    if (!KNOWN_BASE.any(folded, found.start(), end)) {
      report.text(
          s, found, "“%s”：申报时还不知道的数，到时才能比".formatted(found.slice(folded)), "写明数值，或以已公布的上年数为基数");
    }
  }

  /** 与经济增长同步. */
  private static @Nullable Span inStep(String text, int at, int behind) {
    int end = next(SAME_PACE, text, behind, GAP);
    return end < 0 ? null : new Span(at, end);
  }

  /** A comparison with what others have: 不低于全省平均水平. */
  private static @Nullable Span compared(String text, int at, int behind) {
    for (int from = behind; from <= behind + GAP && from < text.length(); from++) {
      int others = OTHERS.longest(text, from, text.length());
      int end = others < 0 ? -1 : next(THEIR_MEASURE, text, from + others, MEASURE_GAP);
      if (end >= 0) {
        return new Span(at, end);
      }
      if (!BASE_GAP.any(text, from, text.length())) {
        return null;
      }
    }
    return null;
  }

  /** Where the next of those words ends, with no more than a gap before it; -1 where none is. */
  private static int next(Automaton words, String text, int behind, int gap) {
    for (int from = behind; from <= behind + gap && from < text.length(); from++) {
      int length = words.longest(text, from, text.length());
      if (length >= 0) {
        return from + length;
      }
      if (!BASE_GAP.any(text, from, text.length())) {
        return -1;
      }
    }
    return -1;
  }
}
