package org.zhibiao.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One quantity that the declarant undertakes to reach, keep, spend, serve or not exceed (指标值).
 *
 * <p>Example: in 发表高水平学术论文不少于50篇 the target has the quote 不少于50篇, bound {@link Bound#GE}, value 50,
 * unit 篇 and subject 高水平学术论文. The fields are those of the annotation guide in corpora/README.md.
 *
 * @param span the quote's place in the text, UTF-16 code units, half-open
 * @param quote the quantity expression as written, comparators included
 * @param bound the normalised comparator
 * @param wording every comparator word in the quote, in order, as written
 * @param value the number with its scale (万, 亿) applied; the lower end of a range
 * @param upper the upper end of a range, else null
 * @param unit the measure word as written, without the scale, or null
 * @param subject what is measured, or null where only the row's name says it
 * @param change the direction where the number is the size of a change, else null
 * @param per the period or share it repeats over, as written, else null
 * @param deadline the time point by which, as written, else null
 * @param normal the value in the base unit of its dimension
 * @param category the class (数量, 质量 …), null where nothing says what is measured
 * @param confidence how likely value, unit and comparator are right, in [0, 1]; calibrated on
 *     corpora/calibration
 * @param doubts reasons not to trust the reading, in the order they arose
 * @param rules names of the rules that made the reading, in the order they fired
 */
public record Target(
    Span span,
    String quote,
    Bound bound,
    List<String> wording,
    BigDecimal value,
    @Nullable BigDecimal upper,
    @Nullable String unit,
    @Nullable String subject,
    @Nullable Change change,
    @Nullable String per,
    @Nullable String deadline,
    Normal normal,
    @Nullable Category category,
    double confidence,
    List<Doubt> doubts,
    List<String> rules) {
  public Target {
    if (span.length() != quote.length()) {
      throw new IllegalArgumentException("quote \"" + quote + "\" is not as long as " + span);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("no confidence: " + confidence);
    }
    wording = List.copyOf(wording);
    doubts = List.copyOf(doubts);
    rules = List.copyOf(rules);
  }

  /** The same target with a unit that its text does not write. */
  public Target withUnit(
      BigDecimal value,
      @Nullable BigDecimal upper,
      @Nullable String unit,
      Normal normal,
      List<Doubt> doubts,
      List<String> rules) {
    return new Target(
        span,
        quote,
        bound,
        wording,
        value,
        upper,
        unit,
        subject,
        change,
        per,
        deadline,
        normal,
        category,
        confidence,
        doubts,
        rules);
  }

  /** The same target measured in another base unit: 0.95 as 95 %. */
  public Target withNormal(Normal other, List<Doubt> doubts, List<String> rules) {
    return withUnit(value, upper, unit, other, doubts, rules);
  }

  /** The same target over a share that its text does not write: 每亩. */
  public Target withPer(String share, List<String> rules) {
    return new Target(
        span,
        quote,
        bound,
        wording,
        value,
        upper,
        unit,
        subject,
        change,
        share,
        deadline,
        normal,
        category,
        confidence,
        doubts,
        rules);
  }

  /** The same target with a comparator that its text does not write. */
  public Target withBound(Bound bound, List<Doubt> doubts, List<String> rules) {
    return with(bound, subject, category, confidence, doubts, rules);
  }

  /** The same target with what is measured taken from elsewhere. */
  public Target withSubject(String subject, List<String> rules) {
    return with(bound, subject, category, confidence, doubts, rules);
  }

  /** The same target with other doubts. */
  public Target withDoubts(List<Doubt> doubts) {
    return with(bound, subject, category, confidence, doubts, rules);
  }

  /**
   * The same target with one doubt more, trusted no more than that.
   *
   * @param most the highest confidence, 0 to 1
   */
  public Target doubted(Doubt doubt, double most) {
    List<Doubt> all = new ArrayList<>(doubts);
    if (!all.contains(doubt)) {
      all.add(doubt);
    }
    return with(bound, subject, category, Math.min(confidence, most), all, rules);
  }

  /** The same target, trusted so much. */
  public Target withConfidence(double confidence) {
    return with(bound, subject, category, confidence, doubts, rules);
  }

  /** The same target in that class. */
  public Target withCategory(@Nullable Category category) {
    return with(bound, subject, category, confidence, doubts, rules);
  }

  private Target with(
      Bound bound,
      @Nullable String subject,
      @Nullable Category category,
      double confidence,
      List<Doubt> doubts,
      List<String> rules) {
    return new Target(
        span,
        quote,
        bound,
        wording,
        value,
        upper,
        unit,
        subject,
        change,
        per,
        deadline,
        normal,
        category,
        confidence,
        doubts,
        rules);
  }
}
