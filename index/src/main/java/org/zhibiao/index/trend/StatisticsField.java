package org.zhibiao.index.trend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhibiao.fields.Column;
import org.zhibiao.fields.Field;
import org.zhibiao.fields.Plain;
import org.zhibiao.fields.Table;
import org.zhibiao.fields.Type;
import org.zhibiao.model.Bound;

/** The fields of the row of a value in the statistics of comparators (比较词统计), in their order. */
@SuppressWarnings("ImmutableEnumChecker") // Its functions hold nothing.
public enum StatisticsField implements Field<StatisticsField.Source> {
  GROUP("分组", Type.TEXT, "全部、year 年度、department 部门、level2 二级指标、unit 单位", Source::group),
  VALUE("值", Type.TEXT, "该组的值，如 2022", s -> Plain.text(s.line().value())),
  TOTAL("合计", Type.NUMBER, "指标值条数；自评的实际完成值不计", s -> BigDecimal.valueOf(s.line().total())),
  BINDING("有约束", Type.NUMBER, "有 ≥ ≤ > < = 或区间的条数", s -> BigDecimal.valueOf(s.line().binding())),
  SOFT("约数或软性", Type.NUMBER, "约数和“达到”一类的条数", s -> BigDecimal.valueOf(s.line().soft())),
  BARE("未写", Type.NUMBER, "没有比较词的条数", s -> BigDecimal.valueOf(s.line().bare())),
  GE("不少于", Type.NUMBER, "≥ 的条数", s -> s.count(Bound.GE)),
  GT("超过", Type.NUMBER, "> 的条数", s -> s.count(Bound.GT)),
  LE("不超过", Type.NUMBER, "≤ 的条数", s -> s.count(Bound.LE)),
  LT("低于", Type.NUMBER, "< 的条数", s -> s.count(Bound.LT)),
  EQ("等于", Type.NUMBER, "= 的条数", s -> s.count(Bound.EQ)),
  APPROX("约", Type.NUMBER, "约数的条数", s -> s.count(Bound.APPROX)),
  REACH("达到", Type.NUMBER, "“达到”一类的条数", s -> s.count(Bound.REACH)),
  RANGE("区间", Type.NUMBER, "区间的条数", s -> s.count(Bound.RANGE)),
  NONE("没有比较词", Type.NUMBER, "没有比较词的条数", s -> s.count(Bound.NONE)),
  WORDS("常用词", Type.TEXTS, "最常用的比较词，至多五个", s -> s.line().words());

  /** The rows. */
  public static final Table<StatisticsField.Source> TABLE = new Table<>("比较词统计", List.of(values()));

  private final Column<StatisticsField.Source> column;

  StatisticsField(
      String chinese,
      Type type,
      String note,
      Function<StatisticsField.Source, ? extends @Nullable Object> from) {
    column = new Column<>(name().toLowerCase(Locale.ROOT), chinese, type, note, true, from);
  }

  @Override
  public Column<StatisticsField.Source> column() {
    return column;
  }

  /**
   * What such a row is made of.
   *
   * @param group the dimension: year
   */
  public record Source(String group, WordingStatistics.Line line) {
    private BigDecimal count(Bound bound) {
      return BigDecimal.valueOf(line.ops().getOrDefault(bound.code(), 0L));
    }
  }
}
