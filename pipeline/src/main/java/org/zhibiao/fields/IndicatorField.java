package org.zhibiao.fields;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the row of a value cell of an indicator (绩效指标), in their order, called as budget
 * systems call them in what they import. To add one, add it here: see CONTRIBUTING.md.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its functions hold nothing.
public enum IndicatorField implements Field<IndicatorSource> {
  LEVEL1("一级指标", Type.TEXT, "", s -> s.indicator().level1()),
  LEVEL2("二级指标", Type.TEXT, "", s -> s.indicator().level2()),
  LEVEL3("三级指标", Type.TEXT, "", s -> s.indicator().level3()),
  SYMBOL(
      "指标符号", Type.TEXT, "≥ ≤ = > <；没有数量的为 定性；一格里有几个数量、区间和约数没有对应的符号，为空", IndicatorSource::symbol),
  VALUE("指标值", Type.TEXT, "一个数值；不能用一个数值表示的为原文", IndicatorSource::value),
  UNIT("度量单位", Type.TEXT_OR_NULL, "", IndicatorSource::unit),
  QUOTE("原文", Type.TEXT, "指标值一格的全文", IndicatorSource::text),
  COLUMN("指标值栏", Type.TEXT, "指标值所在栏，如 年度指标值、实施期指标值", s -> s.statement().context().column()),
  DEPARTMENT("部门", Type.TEXT, "", s -> s.header().department()),
  PROJECT("项目", Type.TEXT, "", s -> s.header().project()),
  YEAR("年度", Type.COUNT_OR_NULL, "", s -> s.header().year()),
  KIND("表种", Type.TEXT, "", s -> s.header().kind().label()),
  FILE("文件", Type.TEXT, "", s -> s.statement().place().file()),
  PLACE("位置", Type.TEXT, "指标值一格在文件中的位置", s -> s.statement().place().address()),
  DOUBTS("存疑", Type.TEXTS, "读这一行时的疑问", IndicatorSource::doubts);

  /** The rows. */
  public static final Table<IndicatorSource> TABLE = new Table<>("绩效指标", List.of(values()));

  private final Column<IndicatorSource> column;

  IndicatorField(
      String chinese,
      Type type,
      String note,
      Function<IndicatorSource, ? extends @Nullable Object> from) {
    column = new Column<>(chinese, chinese, type, note, true, from);
  }

  @Override
  public Column<IndicatorSource> column() {
    return column;
  }
}
