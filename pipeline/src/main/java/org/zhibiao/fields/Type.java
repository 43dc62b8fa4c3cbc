package org.zhibiao.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the values of a column are; in rows every value may be absent. */
public enum Type {
  /** A {@code String}; where it is absent, JSON of pages has an empty one. */
  TEXT("文本"),
  /** A {@code String} that may be absent. */
  TEXT_OR_NULL("文本"),
  /** An {@code Integer}. */
  COUNT("数字"),
  /** An {@code Integer} that may be absent. */
  COUNT_OR_NULL("数字"),
  /** A {@code BigDecimal}. */
  NUMBER("数字"),
  /** A {@code BigDecimal} that may be absent. */
  NUMBER_OR_NULL("数字"),
  /** A {@code BigDecimal} of three decimals; a double in JSON of pages. */
  SHARE("数字"),
  /** A {@link #SHARE} that may be absent. */
  SHARE_OR_NULL("数字"),
  /** A list of {@code String}s. */
  TEXTS("文本"),
  /** A list of {@link Detail.Money}. */
  MONEY("文本"),
  /** A list of {@link Detail.Note}. */
  NOTES("文本");

  private final String chinese;

  Type(String chinese) {
    this.chinese = chinese;
  }

  /** 文本 or 数字. */
  public String chinese() {
    return chinese;
  }

  /** Whether JSON of pages may have null. */
  public boolean optional() {
    return switch (this) {
      case TEXT_OR_NULL, COUNT_OR_NULL, NUMBER_OR_NULL, SHARE_OR_NULL -> true;
      case TEXT, COUNT, NUMBER, SHARE, TEXTS, MONEY, NOTES -> false;
    };
  }

  /** A value of a row as JSON of pages and indexes has it. */
  public @Nullable Object inJson(@Nullable Object value) {
    return switch (this) {
      case TEXT -> value == null ? "" : value;
      case SHARE, SHARE_OR_NULL -> value instanceof Number share ? share.doubleValue() : null;
      case TEXTS, MONEY, NOTES -> value == null ? List.of() : value;
      default -> value;
    };
  }
}
