package org.zhibiao.index.query;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Knowledge;

/**
 * How the fields of a query are called, {@code fields.csv}, and words for their values besides the
 * names of these, {@code aliases.csv}. Immutable.
 *
 * <p>Example: 年份:2022 and year:2022 name {@link QueryField#YEAR}; 增减:提高 is 增减:increase.
 */
final class FieldNames {
  private final Map<String, QueryField> fields = new HashMap<>();
  private final Map<QueryField, String> chinese = new EnumMap<>(QueryField.class);
  private final Map<QueryField, String> english = new EnumMap<>(QueryField.class);
  private final Map<String, String> aliases = new HashMap<>();

  private FieldNames() {}

  static FieldNames standard() {
    FieldNames names = new FieldNames();
    for (Knowledge.Row row : Knowledge.rows(FieldNames.class, "fields.csv")) {
      String name = row.get("name");
      QueryField field = QueryField.valueOf(row.get("field"));
      names.fields.put(name, field);
      switch (row.get("shown")) {
        case "zh" -> names.chinese.put(field, name);
        case "en" -> names.english.put(field, name);
        default -> {}
      }
    }
    for (Knowledge.Row row : Knowledge.rows(FieldNames.class, "aliases.csv")) {
      names.aliases.put(row.get("typed"), row.get("value"));
    }
    return names;
  }

  /** The field of that name, in lower case. */
  Optional<QueryField> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The Chinese name that is shown. */
  String chinese(QueryField field) {
    return chinese.getOrDefault(field, field.name());
  }

  /** The English name that is shown. */
  String english(QueryField field) {
    return english.getOrDefault(field, field.name());
  }

  /** The code or sign that a typed value stands for, null where it stands for itself. */
  @Nullable String alias(String typed) {
    return aliases.get(typed);
  }
}
