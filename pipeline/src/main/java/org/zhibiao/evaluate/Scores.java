package org.zhibiao.evaluate;

/**
 * The numbers of an evaluation, of one text or of many together.
 *
 * @param texts how many texts
 * @param strict under {@link Criterion.Strict}
 * @param lenient under {@link Criterion.Lenient}
 * @param subjectSum sum of the subject F1 over the strict matches
 * @param fields the other fields of the strict matches
 * @param reliability the confidence of predictions against whether they are strict matches
 * @param sureness how many of them look sure, right and wrong
 */
public record Scores(
    int texts,
    Tally strict,
    Tally lenient,
    double subjectSum,
    FieldScores fields,
    Reliability reliability,
    Sureness sureness) {
  /** Nothing seen yet. */
  public static final Scores EMPTY =
      new Scores(
          0, Tally.EMPTY, Tally.EMPTY, 0, FieldScores.EMPTY, Reliability.EMPTY, Sureness.EMPTY);

  /** Both together. */
  public Scores plus(Scores other) {
    return new Scores(
        texts + other.texts,
        strict.plus(other.strict),
        lenient.plus(other.lenient),
        subjectSum + other.subjectSum,
        fields.plus(other.fields),
        reliability.plus(other.reliability),
        sureness.plus(other.sureness));
  }

  /** Mean subject F1 over the strict matches; without any, 1 if there was nothing to match. */
  public double subjectF1() {
    if (strict.right() == 0) {
      return strict.gold() == 0 ? 1 : 0;
    }
    return subjectSum / strict.right();
  }
}
