package org.zhibiao.index.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.index.schema.Named;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Knowledge;
import org.zhibiao.quantity.QuantityScanner;

/**
 * What was typed as the name of a field or as a value of it, with the words of {@code aliases.csv}
 * besides their names.
 *
 * <p>Example: 年份 names {@link SearchField#YEAR}; 增减:提高 is 增减:increase; 比较:以上 is 比较:≥.
 */
public final class FieldValues {
  private static final Automaton NAME_EDGE = QueryLists.of("name-edge");
  private static final QuantityScanner SCANNER = QuantityScanner.standard();
  private static final Map<String, SearchField> FIELDS = fields();
  private static final Map<String, String> ALIASES =
      Knowledge.rows(FieldValues.class, "aliases.csv").stream()
          .collect(Collectors.toMap(r -> r.get("typed"), r -> r.get("value")));

  private FieldValues() {}

  private static Map<String, SearchField> fields() {
    Map<String, SearchField> fields = new HashMap<>();
    for (SearchField field : SearchField.asked()) {
      for (String name : field.asking().names()) {
        if (fields.put(name, field) != null) {
          throw new IllegalStateException("two fields are called " + name);
        }
      }
    }
    return fields;
  }

  /** The field that queries call by that name. */
  static Optional<SearchField> named(String name) {
    return Optional.ofNullable(FIELDS.get(name.toLowerCase(Locale.ROOT)));
  }

  /** All Chinese names, for a message. */
  static String known() {
    return SearchField.asked().stream()
        .map(SearchField::chinese)
        .collect(Collectors.joining(QueryText.BETWEEN_NAMES));
  }

  /** The value that was typed by its code, symbol or Chinese name. */
  static Optional<Named> value(SearchField field, String typed) {
    String alias = ALIASES.get(typed);
    String wanted = alias == null ? Schema.level(typed.toLowerCase(Locale.ROOT)) : alias;
    Optional<Named> named =
        field.asking().named().stream().filter(n -> names(n).anyMatch(wanted::equals)).findFirst();
    return named.isEmpty() && field == SearchField.OP ? worded(typed) : named;
  }

  /** The code of a value that was typed by its code, symbol or Chinese name. */
  public static Optional<String> code(SearchField field, String typed) {
    return value(field, typed).map(Named::code);
  }

  /** 比较:以上 is 比较:≥. */
  private static Optional<Named> worded(String typed) {
    Bound bound = SCANNER.wording(typed);
    return bound == Bound.NONE
        ? Optional.empty()
        : SearchField.OP.asking().named().stream()
            .filter(n -> n.code().equals(bound.code()))
            .findFirst();
  }

  private static Stream<String> names(Named named) {
    List<String> names = new ArrayList<>(List.of(named.code(), named.chinese()));
    names.addAll(QueryLists.split(NAME_EDGE, named.chinese()));
    names.removeIf(String::isEmpty);
    return names.stream().map(n -> n.toLowerCase(Locale.ROOT));
  }
}
