package org.zhibiao.fields;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a kind: their fields, and what they are called. Immutable.
 *
 * @param <S> what a row is made of
 */
public final class Table<S> {
  private final String title;
  private final List<Field<S>> fields = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * Of those of the fields that are exported, in their order.
   *
   * @param title as a sheet of a workbook is called: 指标值
   * @throws IllegalArgumentException if two have one name
   */
  public Table(String title, List<? extends Field<S>> all) {
    this.title = title;
    for (Field<S> field : all) {
      if (field.column().exported()) {
        if (places.put(field.code(), fields.size()) != null) {
          throw new IllegalArgumentException("two fields are called " + field.code());
        }
        fields.add(field);
        names.add(field.code());
      }
    }
  }

  /** As a sheet of a workbook is called. */
  public String title() {
    return title;
  }

  /** The fields, in their order in every format. */
  public List<Field<S>> fields() {
    return Collections.unmodifiableList(fields);
  }

  /** The names of the fields, in their order in every format. */
  public List<String> names() {
    return Collections.unmodifiableList(names);
  }

  /** Where the field of that name stands, from 0. */
  int at(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException(title + " has no field " + name);
    }
    return place;
  }

  /** The row of that source. */
  public Row row(S source) {
    List<@Nullable Object> values = new ArrayList<>(fields.size());
    for (Field<S> field : fields) {
      values.add(field.of(source));
    }
    return new Row(this, values);
  }
}
