package org.zhibiao.index.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Rule;
import org.zhibiao.export.Layout;
import org.zhibiao.export.Row;

/** The exported rows of what the audit found. */
public final class FindingRow {
  private FindingRow() {}

  /**
   * The row of a finding.
   *
   * @param reason why it is set aside, null where it is not
   */
  public static Row of(FindingRecord f, Rule rule, @Nullable String reason) {
    FindingRecord.Other other = f.other();
    String elsewhere = null;
    if (other != null) {
      boolean same = other.declaration().equals(f.declaration());
      elsewhere = same ? other.place() : other.file() + "!" + other.place();
    }
    List<@Nullable Object> values =
        new ArrayList<>(
            Arrays.<@Nullable Object>asList(
                f.id(),
                f.severity(),
                f.rule(),
                rule.title(),
                f.file(),
                f.place(),
                f.department(),
                f.year(),
                f.kind(),
                f.project(),
                f.level1(),
                f.level2(),
                f.level3(),
                f.column(),
                f.quote(),
                f.start(),
                f.end(),
                f.message(),
                f.advice(),
                rule.basis(),
                elsewhere,
                other == null ? null : other.quote(),
                f.target(),
                f.declaration(),
                reason));
    values.replaceAll(v -> "".equals(v) ? null : v);
    return new Row(Layout.FINDINGS, values);
  }
}
