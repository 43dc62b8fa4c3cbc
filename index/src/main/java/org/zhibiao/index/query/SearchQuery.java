package org.zhibiao.index.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;

/**
 * A query as a tree that can say itself in Chinese.
 *
 * <p>Example: {@code 论文 ≥50篇 年度:2022} is a word, a condition and a field, all of which must hold.
 *
 * @param source what was typed
 * @param items all must hold; empty finds everything
 */
public record SearchQuery(String source, List<Item> items) {
  public SearchQuery {
    items = List.copyOf(items);
  }

  /** One part of a query. */
  public sealed interface Item {
    /** The part in Chinese, as in 与“论文”有关. */
    String describe();
  }

  /** A word, or with {@code exact} a phrase whose characters stand together. */
  public record Words(String text, boolean exact) implements Item {
    @Override
    public String describe() {
      return exact ? "含有原文“" + text + "”" : "与“" + text + "”有关";
    }
  }

  /**
   * A condition on the number.
   *
   * @param value in the base unit
   * @param upper the upper end of a range in the base unit, else null
   * @param baseUnit the base unit, or null where no unit was typed
   * @param written as typed, for the sentence
   */
  public record Condition(
      Bound bound,
      BigDecimal value,
      @Nullable BigDecimal upper,
      @Nullable String baseUnit,
      String written)
      implements Item {
    @Override
    public String describe() {
      String base = baseUnit == null ? "" : baseUnit;
      String v = plain(value) + base;
      return switch (bound) {
        case GE, REACH -> "承诺不少于" + v;
        case GT -> "承诺超过" + v;
        case LE -> "承诺不超过" + v;
        case LT -> "承诺低于" + v;
        case EQ -> "等于" + v;
        case NONE -> "所写数值为" + v;
        case APPROX -> "所写数值在" + v + "上下一成之内";
        case RANGE ->
            "所写数值在" + plain(value) + "至" + plain(upper == null ? value : upper) + base + "之间";
      };
    }

    private static String plain(BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
  }

  /** A field with its allowed values; for the year {@code from} and {@code to} in one. */
  public record FieldIs(String field, String chinese, String value) implements Item {
    @Override
    public String describe() {
      return chinese + "为“" + value + "”";
    }
  }

  /** An item that must not hold. */
  public record Not(Item item) implements Item {
    @Override
    public String describe() {
      return "排除" + item.describe();
    }
  }

  /** One sentence that tells what is searched for. */
  public String describe() {
    return items.isEmpty()
        ? "全部指标值"
        : items.stream().map(Item::describe).collect(Collectors.joining("，")) + "的指标值";
  }

  /** Whether a part of it is a condition on the number. */
  public boolean hasCondition() {
    return items.stream().anyMatch(i -> i instanceof Condition);
  }
}
