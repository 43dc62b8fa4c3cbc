package org.zhibiao.index.schema;

import org.jspecify.annotations.Nullable;

/**
 * A declaration in a list: its header, without the form.
 *
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
    int targets) {
  static DeclarationSummary of(DeclarationRecord d) {
    return new DeclarationSummary(
        d.id(), d.file(), d.title(), d.department(), d.project(), d.year(), d.kind(), d.targets());
  }
}
