package org.zhibiao.fields;

import org.jspecify.annotations.Nullable;

/**
 * A field (字段) of a row, declared once. Rows, the data dictionary, JSON and its schema follow from
 * it; what a search does with it is said beside the index.
 *
 * <p>Example: {@link TargetField#UNIT} is called unit and 单位, is a text, and comes from the unit of
 * a target.
 *
 * @param <S> what the row is made of
 */
@FunctionalInterface
public interface Field<S> {
  /** All that is known of it. */
  Column<S> column();

  /** Its name in every format. */
  default String code() {
    return column().code();
  }

  /** As people call it. */
  default String chinese() {
    return column().chinese();
  }

  /** What its values are. */
  default Type type() {
    return column().type();
  }

  /** Its value in a row, null where it is absent. */
  default @Nullable Object of(S source) {
    return column().from().apply(source);
  }
}
