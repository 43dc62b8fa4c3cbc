package org.zhibiao.quantity;

import java.util.Locale;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Knowledge;

/**
 * A comparator as it is worded (比较用语): a row of {@code comparators.csv}.
 *
 * <p>Example: 不少于 stands before the number and means {@link Bound#GE}; 以上 stands after it.
 *
 * @param text the word or sign, folded
 * @param position where it stands
 * @param bound its meaning
 * @param basis why it means that: 民法典 第1259条, 习惯用法 …
 * @param use what is particular about it
 * @param next what may follow it: one of these characters, or none of them behind {@code ^}; empty
 *     for anything
 * @param rule what {@code explain} says of it
 */
public record Wording(
    String text, Position position, Bound bound, String basis, Use use, String next, String rule) {
  /** Where a comparator stands relative to its number. */
  public enum Position {
    BEFORE,
    AFTER
  }

  /** What is particular about a comparator. */
  public enum Use {
    PLAIN,
    /** 控制在: what stands behind the number says how it is kept. */
    KEPT,
    /** 最低: names a thing where words stand between it and the number, 最低工资标准20%. */
    SUPERLATIVE,
    /** 至少: over two characters at most, 至少有3个. */
    NEAR,
    /** 起: only behind a unit. */
    UNIT,
    /** 内: only behind a unit of time. */
    PERIOD,
    /** 实现: what follows may be what is realised, 实现1900个行政村全覆盖. */
    REALISED,
    /** 》: may close a title. */
    TITLE
  }

  /**
   * A row of the table.
   *
   * @throws IllegalArgumentException if its position, op or use is none
   */
  static Wording of(Knowledge.Row row) {
    String text = CharFold.fold(row.get("wording"));
    String position = row.get("position");
    String use = row.get("use");
    return new Wording(
        text,
        Position.valueOf(position.toUpperCase(Locale.ROOT)),
        Bound.ofCode(row.get("op")),
        row.get("basis"),
        use.isEmpty() ? Use.PLAIN : Use.valueOf(use.toUpperCase(Locale.ROOT)),
        row.get("next"),
        position + ":" + text);
  }

  /** Whether it says more or less than a number: 高于, 不超过. */
  boolean isComparison() {
    return switch (bound) {
      case GE, GT, LE, LT -> true;
      default -> false;
    };
  }

  /** Whether the character may follow; a blank stands for the end of the text. */
  boolean mayStandBefore(char c) {
    return next.isEmpty() || (next.indexOf(c) >= 0) != (next.charAt(0) == '^');
  }
}
