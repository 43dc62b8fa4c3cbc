package org.zhibiao.index.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.export.Row;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Target;

/**
 * A target as it is stored in the index and shown: the fields and names of the export, in its
 * order, and the declaration's id.
 */
public record TargetRecord(
    String id,
    String declaration,
    String file,
    String place,
    String department,
    @Nullable Integer year,
    String kind,
    String project,
    String section,
    String level1,
    String level2,
    String level3,
    String column,
    String quote,
    int start,
    int end,
    String op,
    List<String> wording,
    BigDecimal value,
    @Nullable BigDecimal upper,
    @Nullable String unit,
    @Nullable String subject,
    @Nullable String change,
    @Nullable String per,
    @Nullable String deadline,
    @JsonProperty("normal_value") BigDecimal normalValue,
    @JsonProperty("normal_upper") @Nullable BigDecimal normalUpper,
    @JsonProperty("normal_unit") @Nullable String normalUnit,
    String dimension,
    @JsonProperty("class") @Nullable String category,
    @JsonProperty("class_probability") @Nullable Double categoryProbability,
    double confidence,
    List<String> doubts,
    @Nullable String stage,
    @Nullable String pair,
    String text) {

  /** The record of one target of a reading. */
  public static TargetRecord of(Declaration d, Reading.Item item) {
    return of(d, item, item.target(), item.statement().context());
  }

  private static TargetRecord of(Declaration d, Reading.Item item, Target t, Context c) {
    return new TargetRecord(
        item.id(),
        d.id(),
        d.file(),
        item.statement().place().address(),
        d.header().department(),
        d.header().year(),
        d.header().kind().label(),
        d.header().project(),
        c.section(),
        c.level1(),
        c.level2(),
        c.level3(),
        c.column(),
        t.quote(),
        t.span().start(),
        t.span().end(),
        t.bound().code(),
        t.wording(),
        plain(t.value()),
        Row.plain(t.upper()),
        t.unit(),
        t.subject(),
        t.change() == null ? null : t.change().code(),
        t.per(),
        t.deadline(),
        plain(t.normal().value()),
        Row.plain(t.normal().upper()),
        t.normal().unit(),
        t.normal().dimension(),
        t.category() == null ? null : t.category().of().code(),
        t.category() == null ? null : thousandths(t.category().probability()),
        thousandths(t.confidence()),
        t.doubts().stream().map(Doubt::code).toList(),
        item.stage().code(),
        item.pair(),
        item.statement().text());
  }

  /** The row's name, with the subject where it says more: 补助标准：乡村医生. */
  public String name() {
    String what = subject == null ? "" : subject;
    if (level3.isEmpty() || what.isEmpty()) {
      return level3 + what;
    }
    return level3.contains(what) || what.contains(level3) ? level3 : level3 + "：" + what;
  }

  private static BigDecimal plain(BigDecimal number) {
    return Objects.requireNonNull(Row.plain(number));
  }

  private static double thousandths(double probability) {
    return Math.round(1000 * probability) / 1000.0;
  }
}
