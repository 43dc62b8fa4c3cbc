package org.zhibiao.index.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.export.Layout;
import org.zhibiao.export.Row;

/** The rows of what a search found. */
public final class ResultRow {
  private ResultRow() {}

  /** The same row that {@code extract} would write. */
  public static Row of(TargetRecord r) {
    return new Row(Layout.TARGETS, values(r));
  }

  /**
   * The row with the search that found it.
   *
   * @param query as typed, with what was chosen beside it
   * @param found how many targets it found
   * @param time when
   * @param index which build of the index was searched
   */
  public static Row of(TargetRecord r, String query, long found, String time, String index) {
    List<@Nullable Object> values = values(r);
    values.add(query);
    values.add(BigDecimal.valueOf(found));
    values.add(time);
    values.add(index);
    return new Row(Layout.RESULTS, values);
  }

  private static List<@Nullable Object> values(TargetRecord r) {
    List<@Nullable Object> values = new ArrayList<>(where(r));
    values.addAll(what(r));
    values.replaceAll(v -> "".equals(v) ? null : v);
    return values;
  }

  /** Which form, row and cell it stands in. */
  private static List<@Nullable Object> where(TargetRecord r) {
    return Arrays.<@Nullable Object>asList(
        r.id(),
        r.file(),
        r.place(),
        r.department(),
        r.year(),
        r.kind(),
        r.project(),
        r.section(),
        r.level1(),
        r.level2(),
        r.level3(),
        r.column());
  }

  /** What it says. */
  private static List<@Nullable Object> what(TargetRecord r) {
    return Arrays.<@Nullable Object>asList(
        r.quote(),
        r.start(),
        r.end(),
        r.op(),
        r.wording(),
        r.value(),
        r.upper(),
        r.unit(),
        r.subject(),
        r.change(),
        r.per(),
        r.deadline(),
        r.normalValue(),
        r.normalUpper(),
        r.normalUnit(),
        r.dimension(),
        r.category(),
        decimal(r.categoryProbability()),
        decimal(r.confidence()),
        r.doubts(),
        r.stage(),
        r.pair(),
        r.text());
  }

  private static @Nullable BigDecimal decimal(@Nullable Double share) {
    return share == null ? null : BigDecimal.valueOf(share).setScale(3, RoundingMode.HALF_UP);
  }
}
