package org.zhibiao.index.schema;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A declaration in a list: its header, without the form.
 *
 * @param total the money it asks for in 元, null where the form does not say it plainly
 * @param targets how many targets it holds
 */
public record DeclarationSummary(
    String id,
    String file,
    String title,
    String department,
    String project,
    @Nullable Integer year,
    String kind,
    @Nullable BigDecimal total,
    int targets) {
  static DeclarationSummary of(DeclarationRecord d) {
    return new DeclarationSummary(
        d.id(),
        d.file(),
        d.title(),
        d.department(),
        d.project(),
        d.year(),
        d.kind(),
        d.total(),
        d.targets());
  }
}
