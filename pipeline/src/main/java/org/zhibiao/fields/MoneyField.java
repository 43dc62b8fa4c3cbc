package org.zhibiao.fields;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an amount of money of a declaration (资金), in their order. */
@SuppressWarnings("ImmutableEnumChecker") // Its functions hold nothing.
public enum MoneyField implements Field<Detail.Money> {
  GROUP("所在栏", Type.TEXT, "", Detail.Money::group),
  LABEL("资金名称", Type.TEXT, "", Detail.Money::label),
  YUAN("金额（元）", Type.NUMBER_OR_NULL, "", Detail.Money::yuan),
  WRITTEN("原文", Type.TEXT, "", Detail.Money::written),
  UNIT("单位", Type.TEXT, "", Detail.Money::unit),
  PLACE("位置", Type.TEXT, "", Detail.Money::place);

  /** The rows. */
  public static final Table<Detail.Money> TABLE = new Table<>("资金", List.of(values()));

  private final Column<Detail.Money> column;

  MoneyField(
      String chinese,
      Type type,
      String note,
      Function<Detail.Money, ? extends @Nullable Object> from) {
    column = new Column<>(name().toLowerCase(Locale.ROOT), chinese, type, note, true, from);
  }

  @Override
  public Column<Detail.Money> column() {
    return column;
  }
}
