package org.zhibiao.audit.review;

import org.zhibiao.match.Automaton;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.quantity.CharFold;

/**
 * Rows whose values are words instead of numbers.
 *
 * <p>Example: 验收合格 is graded, 显著提升 is not, and 及时率 asks for a number.
 */
public final class Qualitative {
  private static final Automaton NUMBER = Words.SHARED.automaton("number");
  private static final Automaton BLANK = Words.SHARED.automaton("blank-cell");
  private static final Automaton GRADE = Words.SHARED.automaton("grade");
  private static final Automaton NO_ANSWER = Words.SHARED.automaton("no-answer");
  private static final Automaton YES = Words.SHARED.automaton("yes");
  private static final Automaton SOUND = Words.SHARED.automaton("sound");
  private static final Automaton NOT_SOUND_BEFORE = Words.SHARED.automaton("not-sound-before");
  private static final Automaton NOT_SOUND_AFTER = Words.SHARED.automaton("not-sound-after");

  /** 提升合格率 without its grade: 提升率. */
  private static final Cut GRADED_RATE = new Cut(Words.SHARED.automaton("graded-rate"), 1);

  private Qualitative() {}

  private static boolean isQuantified(Form.Line line) {
    if (!line.promises().isEmpty()) {
      return true;
    }
    for (Form.Cell cell : line.cells()) {
      if (NUMBER.any(cell.folded())) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing is filled in: blanks and strokes. */
  public static boolean isBlank(Form.Cell cell) {
    return BLANK.whole(cell.folded(), 0, cell.folded().length());
  }

  /** Whether no cell of the row is filled in. */
  public static boolean isBlank(Form.Line line) {
    for (Form.Cell cell : line.cells()) {
      if (!isBlank(cell)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the row is to be judged by its words: it has no number, and is not about time. */
  public static boolean isWords(Form.Line line) {
    return !line.isOf(IndicatorClass.TIMELINESS) && !isQuantified(line) && !isBlank(line);
  }

  /** Whether one of its cells says something that can be judged. */
  public static boolean isGraded(Form.Line line) {
    for (Form.Cell cell : line.cells()) {
      if (isGraded(cell.folded())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGraded(String text) {
    return GRADE.any(text) || isSound(text);
  }

  /** 制度健全, but not 逐步健全 and not 健全完善. */
  private static boolean isSound(String text) {
    int end = text.length();
    for (int i = SOUND.candidate(text, 0, end); i < end; i = SOUND.candidate(text, i + 1, end)) {
      int sound = SOUND.longest(text, i, end);
      if (sound > 0
          && !NOT_SOUND_BEFORE.any(text, 0, i)
          && !NOT_SOUND_AFTER.any(text, i + sound, end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the row is to have a number and has words. */
  public static boolean isUnquantified(Form.Line line) {
    if (!isWords(line)) {
      return false;
    }
    if (line.isOf(IndicatorClass.QUANTITY) || Vocabulary.QUANTITY.any(CharFold.fold(line.name()))) {
      // 完成任务 is no answer where the name asks for a number; 达标 and 否 are.
      return !isAnswered(line);
    }
    return cellAsksForNumber(line) && (!isGraded(line) || isOnlySlogan(line));
  }

  private static boolean cellAsksForNumber(Form.Line line) {
    for (Form.Cell cell : line.cells()) {
      if (Vocabulary.QUANTITY.any(cell.folded())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnswered(Form.Line line) {
    Measured asked = Measured.askedBy(CharFold.fold(line.name()));
    boolean exact = asked == Measured.RATIO || asked == Measured.MONEY || Form.isCost(line);
    for (Form.Cell cell : line.cells()) {
      String text = cell.folded().strip();
      if (YES.any(text) && !(exact && NO_ANSWER.any(text))) {
        return true;
      }
    }
    return false;
  }

  /** 提升合格率: the grade's word stands in a name, and nothing is graded. */
  private static boolean isOnlySlogan(Form.Line line) {
    for (Form.Cell cell : line.cells()) {
      if (isGraded(GRADED_RATE.from(cell.folded()))) {
        return false;
      }
    }
    return true;
  }
}
