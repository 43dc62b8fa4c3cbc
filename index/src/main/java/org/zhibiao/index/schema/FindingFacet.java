package org.zhibiao.index.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facets of findings, in the order of the page; their counts are apart from those of targets.
 * To add one, add it here.
 */
@SuppressWarnings("ImmutableEnumChecker") // A function of a finding holds nothing.
public enum FindingFacet {
  SEVERITY(FindingField.SEVERITY, FindingRecord::severity),
  RULE(FindingField.RULE, FindingRecord::rule),
  YEAR(FindingField.YEAR, FindingRecord::year),
  DEPARTMENT(FindingField.DEPARTMENT, FindingRecord::department),
  KIND(FindingField.KIND, FindingRecord::kind);

  private final FindingField field;
  private final Function<FindingRecord, ? extends @Nullable Object> value;

  FindingFacet(FindingField field, Function<FindingRecord, ? extends @Nullable Object> value) {
    this.field = field;
    this.value = value;
  }

  /** The one of that name, as an address has it: severity. */
  public static FindingFacet named(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Its name in addresses and in JSON. */
  public String code() {
    return field.code();
  }

  /** What a page calls it. */
  public String label() {
    return field.chinese();
  }

  /** Its dimension in the index. */
  public String dimension() {
    return "finding_" + code();
  }

  /** What a finding is counted as, empty where it has none. */
  String of(FindingRecord finding) {
    Object of = value.apply(finding);
    return of == null ? "" : of.toString();
  }

  /** All dimensions in the index. */
  public static java.util.List<String> dimensions() {
    return Arrays.stream(values()).map(FindingFacet::dimension).toList();
  }
}
