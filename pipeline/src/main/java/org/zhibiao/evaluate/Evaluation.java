package org.zhibiao.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.export.Mark;
import org.zhibiao.model.Span;

/**
 * The comparison of one text's predicted targets with its gold ones, scored as the annotation guide
 * says.
 *
 * <p>Example: gold 不少于50篇 (ge, 50, 篇) and predicted 50篇 (none, 50, 篇) are no strict match, since
 * the comparator differs, but a lenient one.
 *
 * @param scores the numbers
 * @param differences what was missed, added or read otherwise, in text order
 */
public record Evaluation(Scores scores, List<Difference> differences) {
  public Evaluation {
    differences = List.copyOf(differences);
  }

  /**
   * Something that differs.
   *
   * @param gold the gold target, null for a prediction that answers to none
   * @param predicted the prediction at that place, null where there is none
   */
  public record Difference(Kind kind, @Nullable Mark gold, @Nullable Mark predicted) {
    private Span span() {
      Mark mark = gold != null ? gold : predicted;
      return mark == null ? new Span(0, 0) : mark.span();
    }
  }

  /** What kind of difference. */
  public enum Kind {
    MISSED("漏报"),
    SPURIOUS("误报"),
    MISREAD("读错"),
    SUBJECT("指标内容不同");

    private final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }

    /** What a reader of the list sees. */
    public String chinese() {
      return chinese;
    }
  }

  /** Compares the targets of one text. */
  public static Evaluation of(List<Mark> gold, List<Mark> predicted, SameUnit units) {
    Matching strict = Matching.of(gold, predicted, new Criterion.Strict(units));
    Matching lenient = Matching.of(gold, predicted, new Criterion.Lenient());
    double subjects = strict.pairs().stream().mapToDouble(Matching.Pair::subjectF1).sum();
    FieldScores fields = FieldScores.EMPTY;
    Reliability reliability = Reliability.EMPTY;
    Sureness sureness = Sureness.EMPTY;
    for (Matching.Pair pair : strict.pairs()) {
      fields = fields.plus(pair.gold(), pair.predicted());
      reliability = plus(reliability, pair.predicted(), true);
      sureness = sureness.plus(pair.predicted(), true);
    }
    for (Mark spurious : strict.spurious()) {
      reliability = plus(reliability, spurious, false);
      sureness = sureness.plus(spurious, false);
    }
    Scores scores =
        new Scores(1, Tally.of(strict), Tally.of(lenient), subjects, fields, reliability, sureness);
    return new Evaluation(scores, differences(strict));
  }

  private static Reliability plus(Reliability reliability, Mark predicted, boolean isRight) {
    Double confidence = predicted.confidence();
    return confidence == null ? reliability : reliability.plus(confidence, isRight);
  }

  private static List<Difference> differences(Matching strict) {
    List<Difference> all = new ArrayList<>();
    List<Mark> spurious = new ArrayList<>(strict.spurious());
    for (Mark gold : strict.missed()) {
      Mark near = takeOverlapping(spurious, gold);
      all.add(new Difference(near == null ? Kind.MISSED : Kind.MISREAD, gold, near));
    }
    for (Mark predicted : spurious) {
      all.add(new Difference(Kind.SPURIOUS, null, predicted));
    }
    for (Matching.Pair pair : strict.pairs()) {
      if (pair.subjectF1() < 1) {
        all.add(new Difference(Kind.SUBJECT, pair.gold(), pair.predicted()));
      }
    }
    all.sort(Comparator.comparing(Difference::span));
    return all;
  }

  private static @Nullable Mark takeOverlapping(List<Mark> from, Mark gold) {
    for (Mark mark : from) {
      if (mark.span().overlaps(gold.span())) {
        from.remove(mark);
        return mark;
      }
    }
    return null;
  }
}
