package org.zhibiao.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.export.Mark;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.Units;

class MatchingTest {
  private static final double EXACT = 1e-12;

  @Test
  void threeTargetsOnOneSpanMeetTheirOwnSubjects() {
    List<Mark> gold = List.of(one("教材"), one("专著"), one("课程"));
    List<Mark> predicted = List.of(one("课程"), one("教材"), one("专著"));
    Evaluation evaluation = Evaluation.of(gold, predicted, SameUnit.AS_WRITTEN);
    assertEquals(new Tally(3, 3, 3), evaluation.scores().strict());
    assertEquals(3, evaluation.scores().subjectSum(), EXACT);
    assertEquals(List.of(), evaluation.differences());
  }

  @Test
  void greedyPairingWouldLoseOneMatch() {
    Mark wide = mark(0, 10, Bound.GE, "5", "篇", "论文", false);
    Mark narrow = mark(0, 4, Bound.GE, "5", "篇", "论文", false);
    Mark late = mark(6, 10, Bound.GE, "5", "篇", "论文", false);
    // The wide gold overlaps both predictions, the narrow gold only the first.
    Matching matching =
        Matching.of(
            List.of(wide, narrow),
            List.of(narrow, late),
            new Criterion.Strict(SameUnit.AS_WRITTEN));
    assertEquals(2, matching.pairs().size());
    assertEquals(List.of(), matching.missed());
  }

  @Test
  void onePredictionIsNotCountedTwice() {
    Evaluation evaluation =
        Evaluation.of(List.of(one("教材"), one("专著")), List.of(one("专著")), SameUnit.AS_WRITTEN);
    assertEquals(new Tally(1, 2, 1), evaluation.scores().strict());
    assertEquals(1.0, evaluation.scores().strict().precision(), EXACT);
    assertEquals(0.5, evaluation.scores().strict().recall(), EXACT);
    assertEquals(2.0 / 3, evaluation.scores().strict().f1(), EXACT);
    assertEquals(1.0, evaluation.scores().subjectF1(), EXACT);
    assertEquals("教材", Objects.requireNonNull(evaluation.differences().get(0).gold()).subject());
  }

  @Test
  void optionalGoldCountsOnNeitherSide() {
    Mark optional = mark(0, 3, Bound.NONE, "8", "个", "大工程", true);
    Mark counted = mark(5, 9, Bound.GE, "50", "篇", "论文", false);
    Mark found = mark(0, 3, Bound.NONE, "8", "个", "大工程", false);
    Mark misread = mark(0, 3, Bound.GE, "9", "个", "大工程", false);
    for (List<Mark> predicted :
        List.of(List.of(counted), List.of(found, counted), List.of(misread, counted))) {
      Scores scores =
          Evaluation.of(List.of(optional, counted), predicted, SameUnit.AS_WRITTEN).scores();
      assertEquals(new Tally(1, 1, 1), scores.strict(), () -> "with " + predicted);
      assertEquals(new Tally(1, 1, 1), scores.lenient(), () -> "with " + predicted);
    }
  }

  @Test
  void aPredictionOverAnOptionalAndACountedGoldCosts() {
    Mark optional = mark(0, 3, Bound.NONE, "8", "个", null, true);
    Mark counted = mark(3, 6, Bound.GE, "50", "篇", null, false);
    Mark across = mark(2, 5, Bound.GE, "7", "篇", null, false);
    Scores scores =
        Evaluation.of(List.of(optional, counted), List.of(across), SameUnit.AS_WRITTEN).scores();
    assertEquals(new Tally(0, 1, 1), scores.strict());
  }

  @Test
  void onOneSpanTheCountedGoldIsServedBeforeTheOptional() {
    Mark optional = mark(9, 12, Bound.NONE, "1", "个", "教材", true);
    Scores scores =
        Evaluation.of(List.of(optional, one("专著")), List.of(one("教材")), SameUnit.AS_WRITTEN)
            .scores();
    assertEquals(new Tally(1, 1, 1), scores.strict());
    assertEquals(0.0, scores.subjectF1(), EXACT);
  }

  @ParameterizedTest(name = "{0} {1} {2} against ge 50 篇: strict {3}, lenient {4}")
  @CsvSource({
    "GE, 50, 篇, 1, 1",
    "GE, 50.0, 篇, 1, 1",
    "GT, 50, 篇, 0, 1",
    "GE, 51, 篇, 0, 0",
    "GE, 50, 部, 0, 1",
    "GE, 50, , 0, 1",
  })
  void strictAsksMoreThanLenient(
      Bound op, String value, @Nullable String unit, int strict, int lenient) {
    Mark gold = mark(2, 8, Bound.GE, "50", "篇", "论文", false);
    Mark predicted = mark(6, 8, op, value, unit, "论文", false);
    Scores scores = Evaluation.of(List.of(gold), List.of(predicted), SameUnit.AS_WRITTEN).scores();
    assertEquals(new Tally(strict, 1, 1), scores.strict());
    assertEquals(new Tally(lenient, 1, 1), scores.lenient());
  }

  @Test
  void quotesThatOnlyTouchDoNotMatch() {
    Mark gold = mark(2, 5, Bound.GE, "50", "篇", null, false);
    Mark beside = mark(5, 8, Bound.GE, "50", "篇", null, false);
    Scores scores = Evaluation.of(List.of(gold), List.of(beside), SameUnit.AS_WRITTEN).scores();
    assertEquals(new Tally(0, 1, 1), scores.lenient());
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "平方米, 平米, true",
    "篇, 篇, true",
    "公里, 米, false",
    "篇, 部, false",
    "没有的单位, 没有的单位, true",
    "没有的单位, 篇, false",
    "篇, , false",
    ", , true",
  })
  void canonicalUnitsAreCompared(@Nullable String one, @Nullable String other, boolean same) {
    assertEquals(same, new CanonicalUnits(Units.standard()).test(one, other));
  }

  @ParameterizedTest(name = "{0} / {1} = {2}")
  @CsvSource({
    "高水平学术论文, 高水平学术论文, 1",
    "高水平学术论文, 论文, 0.4444444444444444", // 2·2 / (7 + 2)
    "院级赛项老师获奖, 老师获奖, 0.6666666666666666", // 2·4 / (8 + 4)
    "人人, 人, 0.6666666666666666", // one of two 人 is shared: 2·1 / 3
    "论文, , 0",
    ", , 1",
    "教材, 专著, 0",
  })
  void subjectsAreComparedByTheirCharacters(
      @Nullable String gold, @Nullable String predicted, double f1) {
    assertEquals(f1, SubjectScore.f1(gold, predicted), EXACT);
  }

  @Test
  void scoresAddUp() {
    Scores a =
        new Scores(
            1,
            new Tally(3, 4, 5),
            new Tally(4, 4, 5),
            2.4,
            FieldScores.EMPTY,
            Reliability.EMPTY,
            new Sureness(3, 2, 1, 1));
    Scores b =
        new Scores(
            2,
            new Tally(1, 2, 1),
            new Tally(1, 2, 1),
            0.6,
            FieldScores.EMPTY,
            Reliability.EMPTY,
            new Sureness(1, 1, 5, 0));
    Scores sum = a.plus(b);
    assertEquals(4.0 / 6, sum.strict().precision(), EXACT);
    assertEquals(4.0 / 6, sum.strict().recall(), EXACT);
    assertEquals(10.0 / 12, sum.lenient().f1(), EXACT);
    assertEquals(0.75, sum.subjectF1(), EXACT);
    assertEquals(3, sum.texts());
    assertEquals(0.1, sum.sureness().silent(), EXACT);
    assertEquals(0.75, sum.sureness().sure(), EXACT);
  }

  /** On small random tables the assignment is as heavy as the best of all permutations. */
  @Test
  void assignmentIsOptimal() {
    Random random = new Random(20220101);
    for (int round = 0; round < 500; round++) {
      double[][] weights = new double[random.nextInt(5)][];
      int columns = random.nextInt(5);
      for (int i = 0; i < weights.length; i++) {
        weights[i] = random.ints(columns, 0, 4).asDoubleStream().toArray();
      }
      int[] choice = Assignment.best(weights);
      double total = 0;
      for (int i = 0; i < choice.length; i++) {
        total += choice[i] < 0 ? 0 : weights[i][choice[i]];
      }
      String table = "round " + round + ": " + Arrays.deepToString(weights);
      assertEquals(heaviest(weights, 0, new boolean[columns]), total, EXACT, table);
      long taken = Arrays.stream(choice).filter(c -> c >= 0).count();
      assertEquals(taken, Arrays.stream(choice).filter(c -> c >= 0).distinct().count(), table);
    }
  }

  private static double heaviest(double[][] weights, int row, boolean[] taken) {
    if (row == weights.length) {
      return 0;
    }
    double best = heaviest(weights, row + 1, taken);
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        taken[j] = true;
        best = Math.max(best, weights[row][j] + heaviest(weights, row + 1, taken));
        taken[j] = false;
      }
    }
    return best;
  }

  /** One of A、B、C各1个. */
  private static Mark one(String subject) {
    return mark(9, 12, Bound.NONE, "1", "个", subject, false);
  }

  private static Mark mark(
      int start,
      int end,
      Bound op,
      String value,
      @Nullable String unit,
      @Nullable String subject,
      boolean optional) {
    return new Mark(
        "一".repeat(end - start),
        new Span(start, end),
        op,
        List.of(),
        new BigDecimal(value),
        null,
        unit,
        subject,
        null,
        null,
        null,
        null,
        null,
        false,
        optional);
  }
}
