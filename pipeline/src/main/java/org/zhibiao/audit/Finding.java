package org.zhibiao.audit;

import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Context;
import org.zhibiao.model.Header;
import org.zhibiao.model.Place;
import org.zhibiao.model.Span;

/**
 * What a rule found at one place of a declaration (审核发现).
 *
 * <p>Example: W01 at 19:5, 不少于1500万人次以上: 下限说了两次, 建议 改为“不少于1500万人次”.
 *
 * @param id stable: hash of rule, declaration, place and span; survives a rebuild
 * @param rule the rule's id
 * @param severity how grave it is here
 * @param declaration id of the declaration
 * @param header who declares what for when
 * @param place the cell or paragraph
 * @param span the quote's place in the cell's text, UTF-16 code units, half-open; empty where the
 *     cell itself is missing
 * @param target id of the target it is about, null where it is about more or less than one
 * @param quote the original text
 * @param context what the form says around it
 * @param other a second place that it is held against, null where there is none
 * @param message what is wrong, in Chinese, with the text quoted
 * @param advice what to write or do instead, in Chinese
 */
public record Finding(
    String id,
    String rule,
    Severity severity,
    String declaration,
    Header header,
    Place place,
    Span span,
    @Nullable String target,
    String quote,
    Context context,
    @Nullable Other other,
    String message,
    String advice) {
  /**
   * A second place that a finding speaks of.
   *
   * @param declaration id of its declaration, which may be that of another year
   * @param target id of the target there
   */
  public record Other(String declaration, Place place, Span span, String target, String quote) {}

  /** The same finding, as grave as that. */
  Finding as(Severity severity) {
    return new Finding(
        id,
        rule,
        severity,
        declaration,
        header,
        place,
        span,
        target,
        quote,
        context,
        other,
        message,
        advice);
  }
}
