package org.zhibiao.index.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * How queries ask for a field.
 *
 * @param values what may be asked
 * @param named the values of a {@link Values#NAMED} field
 * @param example a value that may be asked: 2022
 * @param names as queries write it, the Chinese and the English one that pages show first; none
 *     where queries do not ask for it
 */
public record Asking(Values values, List<Named> named, String example, List<String> names) {
  /** Not at all. */
  static final Asking NONE = new Asking(Values.KEYWORD, List.of(), "", List.of());

  /** What a field's values are. */
  public enum Values {
    /** Words, searched in the field. */
    TEXT,
    /** One of many values, as written. */
    KEYWORD,
    /** 产出 or 产出指标. */
    LEVEL,
    /** One of a few values, by code or Chinese name. */
    NAMED,
    /** 2022 or 2020..2024. */
    YEARS,
    /** ≥100万元 or 100-500万元. */
    AMOUNT
  }

  static Asking ask(
      Values values, String example, String chinese, String english, String... others) {
    return ask(values, List.of(), example, chinese, english, others);
  }

  static Asking ask(
      List<Named> named, String example, String chinese, String english, String... others) {
    return ask(Values.NAMED, named, example, chinese, english, others);
  }

  private static Asking ask(
      Values values,
      List<Named> named,
      String example,
      String chinese,
      String english,
      String... others) {
    List<String> names = new ArrayList<>(List.of(chinese, english));
    names.addAll(List.of(others));
    return new Asking(values, named, example, List.copyOf(names));
  }

  /** Whether queries ask for it. */
  public boolean isAsked() {
    return !names.isEmpty();
  }
}
