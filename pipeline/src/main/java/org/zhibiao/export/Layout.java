package org.zhibiao.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibiao.model.Knowledge;

/**
 * What a row of an export stands for, and its fields.
 *
 * <p>Example: {@link #TARGETS} has a row for each of 线下40场，线上60场, {@link #INDICATORS} one for the
 * cell, {@link #DECLARATIONS} one for the whole form. The fields of each are described in {@code
 * dictionary.csv} beside this class.
 */
public enum Layout {
  /** One row a target, with everything that is known of it. */
  TARGETS,
  /** One row an indicator, in the columns that budget systems import. */
  INDICATORS,
  /** One row a declaration, with its money and what is doubtful in it. */
  DECLARATIONS,
  /** One row a target that a search found, with the search that found it. */
  RESULTS,
  /** One row a finding of the audit. */
  FINDINGS,
  /** One row a year, department, level or unit, with how its targets are worded. */
  STATISTICS;

  /** Whether {@code extract} writes it: a row then comes of a declaration and its targets. */
  public boolean isOfDeclarations() {
    return this == TARGETS || this == INDICATORS || this == DECLARATIONS;
  }

  /**
   * A field of a row.
   *
   * @param name as every format writes it
   * @param chinese as people call it
   * @param type 文本 or 数字
   * @param note what it says, in Chinese; may be empty
   */
  public record Field(String name, String chinese, String type, String note) {}

  /** The fields, in their order in every format. */
  public List<Field> fields() {
    return Dictionary.FIELDS.getOrDefault(this, List.of());
  }

  /** The names of the fields, in their order in every format. */
  public List<String> names() {
    return Dictionary.NAMES.getOrDefault(this, List.of());
  }

  private static final class Dictionary {
    static final Map<Layout, List<Field>> FIELDS = fields();

    private static Map<Layout, List<Field>> fields() {
      Map<Layout, List<Field>> fields = new EnumMap<>(read());
      List<Field> results = new ArrayList<>(fields.getOrDefault(TARGETS, List.of()));
      results.addAll(fields.getOrDefault(RESULTS, List.of()));
      fields.put(RESULTS, List.copyOf(results));
      return fields;
    }

    private static Map<Layout, List<Field>> read() {
      return Knowledge.rows(Layout.class, "dictionary.csv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> Layout.valueOf(row.get("layout")),
                  Collectors.mapping(Dictionary::field, Collectors.toUnmodifiableList())));
    }

    static final Map<Layout, List<String>> NAMES = names();

    private static Map<Layout, List<String>> names() {
      Map<Layout, List<String>> names = new EnumMap<>(Layout.class);
      FIELDS.forEach(
          (layout, fields) -> names.put(layout, fields.stream().map(Field::name).toList()));
      return names;
    }

    private static Field field(Knowledge.Row row) {
      return new Field(row.get("name"), row.get("chinese"), row.get("type"), row.get("note"));
    }
  }
}
