package org.zhibiao.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.export.Mark;

/**
 * Gold and predicted targets of one text, paired one to one under a criterion.
 *
 * <p>As many gold targets as possible find their match; among the ways to do so the one whose
 * subjects fit best is taken. Optional gold targets are then taken out of both sides, together with
 * the predictions that match them or overlap nothing else.
 *
 * @param pairs matches with gold targets that count
 * @param missed gold targets that count and found no match, in text order
 * @param spurious predictions that count and found no match, in text order
 */
public record Matching(List<Pair> pairs, List<Mark> missed, List<Mark> spurious) {
  /** A match outweighs every sum of lesser weights of a text. */
  private static final double MATCH = 1e8;

  private static final double OPTIONAL_MATCH = 1e4;

  public Matching {
    pairs = List.copyOf(pairs);
    missed = List.copyOf(missed);
    spurious = List.copyOf(spurious);
  }

  /** A gold target and the prediction that matches it. */
  public record Pair(Mark gold, Mark predicted) {
    /** How well the subjects agree. */
    public double subjectF1() {
      return SubjectScore.f1(gold.subject(), predicted.subject());
    }
  }

  /** Pairs the targets of one text. */
  public static Matching of(List<Mark> gold, List<Mark> predicted, Criterion criterion) {
    int[] choice = Assignment.best(weights(gold, predicted, criterion));
    List<Pair> pairs = new ArrayList<>();
    List<Mark> missed = new ArrayList<>();
    boolean[] used = new boolean[predicted.size()];
    for (int i = 0; i < gold.size(); i++) {
      Mark mark = gold.get(i);
      if (choice[i] >= 0) {
        used[choice[i]] = true;
      }
      if (!mark.optional()) {
        if (choice[i] >= 0) {
          pairs.add(new Pair(mark, predicted.get(choice[i])));
        } else {
          missed.add(mark);
        }
      }
    }
    List<Mark> spurious = new ArrayList<>();
    for (int j = 0; j < used.length; j++) {
      if (!used[j] && !excused(predicted.get(j), gold)) {
        spurious.add(predicted.get(j));
      }
    }
    return new Matching(pairs, missed, spurious);
  }

  private static double[][] weights(List<Mark> gold, List<Mark> predicted, Criterion criterion) {
    double[][] weights = new double[gold.size()][predicted.size()];
    for (int i = 0; i < gold.size(); i++) {
      Mark mark = gold.get(i);
      for (int j = 0; j < predicted.size(); j++) {
        if (criterion.matches(mark, predicted.get(j))) {
          weights[i][j] =
              (mark.optional() ? OPTIONAL_MATCH : MATCH)
                  + new Pair(mark, predicted.get(j)).subjectF1();
        }
      }
    }
    return weights;
  }

  private static boolean excused(Mark predicted, List<Mark> gold) {
    List<Mark> overlapping =
        gold.stream().filter(mark -> mark.span().overlaps(predicted.span())).toList();
    return !overlapping.isEmpty() && overlapping.stream().allMatch(Mark::optional);
  }
}
