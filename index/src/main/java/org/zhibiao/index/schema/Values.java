package org.zhibiao.index.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhibiao.export.RowReader;
import org.zhibiao.fields.Field;
import org.zhibiao.fields.Type;

/**
 * The values of all fields of one enum, exported or not, as the index stores them and pages show
 * them. Immutable.
 *
 * @param <F> the enum of the fields
 */
public final class Values<F extends Enum<F> & Field<?>> {
  private final List<F> fields;
  private final EnumMap<F, @Nullable Object> values;

  private Values(List<F> fields, Function<F, @Nullable Object> value) {
    this.fields = fields;
    this.values = new EnumMap<>(fields.getFirst().getDeclaringClass());
    for (F field : fields) {
      values.put(field, value.apply(field));
    }
  }

  /** The values of that source. */
  static <S, F extends Enum<F> & Field<S>> Values<F> of(List<F> fields, S source) {
    return new Values<>(fields, field -> field.of(source));
  }

  /** The values that were written as {@link #json}; what is not there is absent. */
  static <F extends Enum<F> & Field<?>> Values<F> read(List<F> fields, JsonNode json) {
    return new Values<>(
        fields,
        field -> asInRows(RowReader.value(json.get(field.code()), field.type()), field.type()));
  }

  private static @Nullable Object asInRows(@Nullable Object value, Type type) {
    return switch (type) {
      case TEXT -> "".equals(value) ? null : value;
      case SHARE, SHARE_OR_NULL ->
          value instanceof BigDecimal share ? share.setScale(3, RoundingMode.HALF_UP) : null;
      default -> value;
    };
  }

  /** By the names of the fields, in their order, as JSON of pages and of the index has them. */
  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = LinkedHashMap.newLinkedHashMap(fields.size());
    for (F field : fields) {
      json.put(field.code(), field.type().inJson(get(field)));
    }
    return json;
  }

  /** The values of the fields that are exported, in their order. */
  List<@Nullable Object> exported() {
    List<@Nullable Object> exported = new ArrayList<>(fields.size());
    for (F field : fields) {
      if (field.column().exported()) {
        exported.add(get(field));
      }
    }
    return exported;
  }

  /** The value of a field as rows have it, null where it is absent. */
  public @Nullable Object get(F field) {
    return values.get(field);
  }

  /** A text, empty where it is absent. */
  public String text(F field) {
    return Objects.requireNonNullElse(get(field), "").toString();
  }

  /** A text, null where it is absent. */
  public @Nullable String textOrNull(F field) {
    return (String) get(field);
  }

  /** A count, 0 where it is absent. */
  public int count(F field) {
    return get(field) instanceof Integer count ? count : 0;
  }

  /** A count, null where it is absent. */
  public @Nullable Integer countOrNull(F field) {
    return (Integer) get(field);
  }

  /** A number that is always there. */
  public BigDecimal number(F field) {
    return (BigDecimal) Objects.requireNonNull(get(field), field.code());
  }

  /** A number, null where it is absent. */
  public @Nullable BigDecimal numberOrNull(F field) {
    return (BigDecimal) get(field);
  }

  /** A list of what the type of the field says, empty where it is absent. */
  @SuppressWarnings("unchecked")
  public <T> List<T> list(F field) {
    List<T> list = (List<T>) get(field);
    return list == null ? List.of() : list;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Values<?> o && values.equals(o.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return json().toString();
  }
}
