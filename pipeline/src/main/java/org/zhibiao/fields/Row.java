package org.zhibiao.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row: its values in the order of its table's fields, the same for every format.
 *
 * <p>Example: the target 不少于50篇 of 广州市科学技术协会 has department 广州市科学技术协会, year 2022, op {@code ge},
 * value 50, unit 篇.
 *
 * @param table what the row stands for
 * @param values one a field: a {@code String}, {@code Integer}, {@code BigDecimal} or {@code List}
 *     of strings or {@link Detail}s, null where the declaration says nothing
 */
public record Row(Table<?> table, List<@Nullable Object> values) {
  public Row {
    if (values.size() != table.fields().size()) {
      throw new IllegalArgumentException(
          values.size() + " values for " + table.fields().size() + " fields");
    }
  }

  /** The value of that field. */
  public @Nullable Object value(Field<?> field) {
    return values.get(table.at(field.code()));
  }
}
