package org.zhibiao.index.schema;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.fields.Column;
import org.zhibiao.fields.Field;
import org.zhibiao.fields.Table;
import org.zhibiao.fields.TargetField;
import org.zhibiao.fields.Type;

/**
 * The fields that tell in each exported row of a search which search found it; those of the target
 * stand before them.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its functions hold nothing.
public enum ResultField implements Field<ResultField.Source> {
  SEARCH_QUERY("查询", Type.TEXT, "查出本行的查询，连同筛选条件", Source::query),
  SEARCH_FOUND("查得条数", Type.NUMBER, "该查询共查得多少条；与导出的行数相同", s -> BigDecimal.valueOf(s.found())),
  SEARCH_TIME("导出时间", Type.TEXT, "导出的时刻（UTC）", Source::time),
  SEARCH_INDEX("索引版本", Type.TEXT, "所查索引的编号和建立时刻；重建后不同", Source::index);

  /** The rows, each with the fields of its target first. */
  public static final Table<Source> TABLE =
      new Table<>(
          TargetField.TABLE.title(),
          Stream.concat(
                  Stream.of(TargetField.values()).map(ResultField::ofTarget), Stream.of(values()))
              .toList());

  private final Column<Source> column;

  ResultField(
      String chinese, Type type, String note, Function<Source, ? extends @Nullable Object> from) {
    column = new Column<>(name().toLowerCase(Locale.ROOT), chinese, type, note, true, from);
  }

  @Override
  public Column<Source> column() {
    return column;
  }

  private static Field<Source> ofTarget(TargetField field) {
    Column<?> of = field.column();
    Column<Source> column =
        new Column<>(
            of.code(),
            of.chinese(),
            of.type(),
            of.note(),
            of.exported(),
            s -> s.target().values().get(field));
    return () -> column;
  }

  /**
   * What such a row is made of.
   *
   * @param query as typed, with what was chosen beside it
   * @param found how many targets it found
   * @param time when
   * @param index which build of the index was searched
   */
  public record Source(TargetRecord target, String query, long found, String time, String index) {}
}
