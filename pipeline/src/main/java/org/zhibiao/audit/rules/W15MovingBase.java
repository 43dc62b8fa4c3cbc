package org.zhibiao.audit.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Automaton.Direction;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;

/** W15: a base that is known only later, 增速高于全省平均. */
public final class W15MovingBase implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(W15MovingBase.class);

  /** What a comparison may begin with; the first of them asks for others, the second for a pace. */
  private static final Automaton COMPARISON =
      Automaton.of(Direction.AHEAD, List.of("<comparison>", "<in-step>"), WORDS.lists());

  private static final Automaton OTHERS = WORDS.automaton("others");
  private static final Automaton THEIR_MEASURE = WORDS.automaton("their-measure");
  private static final Automaton SAME_PACE = WORDS.automaton("same-pace");
  private static final Automaton BASE_GAP = WORDS.automaton("base-gap");
  private static final Automaton KNOWN_BASE = WORDS.automaton("known-base");
  private static final int GAP = 8;
  private static final int MEASURE_GAP = 12;

  /** How far behind a comparison a word is looked for that says it is known. */
  private static final int KNOWN_BEHIND = 2;

  @Override
  public void check(Form form, Report report) {
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
