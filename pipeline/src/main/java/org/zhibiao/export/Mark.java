package org.zhibiao.export;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Category;
import org.zhibiao.model.Change;
import org.zhibiao.model.Span;
import org.zhibiao.model.Target;

/**
 * A target as annotated (标注): the fields of the annotation form and no more, whoever made it.
 *
 * <p>Example: {@code {"quote":"不少于50篇","start":19,"end":25,"op":"ge",…}}.
 *
 * @param quote the quantity expression
 * @param span its place in the text, UTF-16, half-open
 * @param op the normalised comparator
 * @param wording every comparator word, as written
 * @param value the number, or the lower end of a range
 * @param upper the upper end of a range
 * @param unit the unit as written, without the scale
 * @param subject what is measured
 * @param change the direction of a change
 * @param per the period it repeats over
 * @param deadline the time point by which
 * @param category the class with its probability, null where none is named
 * @param confidence how likely the reading is right, in [0, 1]; null on what a person annotated
 * @param doubted whether a doubt is told with it; never on what a person annotated
 * @param optional whether careful readers could disagree, so that neither finding nor missing it
 *     counts
 */
public record Mark(
    String quote,
    Span span,
    Bound op,
    List<String> wording,
    BigDecimal value,
    @Nullable BigDecimal upper,
    @Nullable String unit,
    @Nullable String subject,
    @Nullable Change change,
    @Nullable String per,
    @Nullable String deadline,
    @Nullable Category category,
    @Nullable Double confidence,
    boolean doubted,
    boolean optional) {
  public Mark {
    wording = List.copyOf(wording);
  }

  /** An extracted target as a mark. */
  public static Mark of(Target t) {
    return new Mark(
        t.quote(),
        t.span(),
        t.bound(),
        t.wording(),
        t.value(),
        t.upper(),
        t.unit(),
        t.subject(),
        t.change(),
        t.per(),
        t.deadline(),
        t.category(),
        t.confidence(),
        !t.doubts().isEmpty(),
        false);
  }
}
