package org.zhibiao.index.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.schema.Asking;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.model.Bound;

/**
 * A query as a tree that can say itself in Chinese.
 *
 * <p>Example: {@code 论文 ≥50篇 (年度:2022 OR 年度:2023)} is a word, a condition and a choice of two
 * fields, all of which must hold.
 *
 * @param source what was typed
 * @param items all must hold; empty finds everything
 * @param options how it was read
 */
public record SearchQuery(String source, List<Item> items, Options options) {
  public SearchQuery {
    items = List.copyOf(items);
  }

  /**
   * How a query is read.
   *
   * @param could whether a condition asks what a target could still be, and not what it guarantees
   * @param synonyms whether words bring their synonyms along
   */
  public record Options(boolean could, boolean synonyms) {
    /** What a target guarantees, by the words as typed. */
    public static final Options STRICT = new Options(false, false);
  }

  /** One part of a query. */
  public sealed interface Item {
    /** The part in Chinese, as in 与“论文”有关. */
    String describe();

    /** The part as it may be typed. */
    String typed();
  }

  /**
   * A word, or with {@code exact} a phrase whose characters stand together.
   *
   * @param alike synonyms that are searched too, none where they were not asked for
   */
  public record Words(String text, boolean exact, List<String> alike) implements Item {
    public Words {
      alike = List.copyOf(alike);
    }

    @Override
    public String describe() {
      if (exact) {
        return "含有原文“" + text + "”";
      }
      String others = alike.isEmpty() ? "" : "（或" + String.join("、", alike) + "）";
      return "与“" + text + "”" + others + "有关";
    }

    @Override
    public String typed() {
      return exact ? quoted(text) : text;
    }
  }

  /**
   * A condition on the number.
   *
   * @param value in the base unit
   * @param upper the upper end of a range in the base unit, else null
   * @param baseUnit the base unit, or null where no unit was typed
   * @param could whether what a target could be is enough
   * @param written the numbers and the unit as typed
   * @param typed all of it as typed
   */
  public record Condition(
      Bound bound,
      BigDecimal value,
      @Nullable BigDecimal upper,
      @Nullable String baseUnit,
      boolean could,
      Written written,
      String typed)
      implements Item {
    @Override
    public String describe() {
      String range = range();
      String v = written.from() + written.unit() + base();
      if (could) {
        return "可能" + possible();
      }
      return switch (bound) {
        case GE, REACH -> "承诺不少于" + v;
        case GT -> "承诺超过" + v;
        case LE -> "承诺不超过" + v;
        case LT -> "承诺低于" + v;
        case EQ -> "承诺等于" + v;
        case NONE -> "所写数值为" + v;
        case APPROX -> "所写数值在" + v + "上下一成之内";
        case RANGE -> "所写数值在" + range + "之间";
      };
    }

    private String range() {
      return written.from() + "至" + written.to() + written.unit() + base();
    }

    /** What a number that meets it is: 不少于50篇. */
    String possible() {
      String v = written.from() + written.unit() + base();
      return switch (bound) {
        case GE, REACH -> "不少于" + v;
        case GT -> "超过" + v;
        case LE -> "不超过" + v;
        case LT -> "低于" + v;
        case EQ, NONE -> "为" + v;
        case APPROX -> "在" + v + "上下一成之内";
        case RANGE -> "在" + range() + "之间";
      };
    }

    /** What the numbers are in the base unit, where another one was typed: （合3,000米）. */
    private String base() {
      String base = baseUnit;
      if (base == null || base.equals(written.unit())) {
        return "";
      }
      BigDecimal top = upper;
      String to = top == null ? "" : "至" + Written.number(top);
      String same = Written.number(value) + to;
      String asTyped = written.from() + (top == null ? "" : "至" + written.to());
      return same.equals(asTyped) ? "" : "（合" + same + base + "）";
    }

    @Override
    public String typed() {
      return typed;
    }
  }

  /**
   * The numbers of a condition as people write them.
   *
   * @param from 1亿, 2.5, 3,000
   * @param to the upper end of a range, else the same as {@code from}
   * @param unit as typed, empty where there is none
   */
  public record Written(String from, String to, String unit) {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final int DIGITS = 6;
    private static final int SHORT = 4;

    /** A number with 万 or 亿 where that is short: 1亿, 3,000, 0.0833333. */
    static String number(BigDecimal exact) {
      BigDecimal n = exact.round(new MathContext(Math.max(DIGITS, whole(exact))));
      if (n.abs().compareTo(YI) >= 0 && digits(n.divide(YI)) <= SHORT) {
        return plain(n.divide(YI)) + "亿";
      }
      return n.abs().compareTo(WAN) >= 0 && digits(n.divide(WAN)) <= SHORT
          ? plain(n.divide(WAN)) + "万"
          : plain(n);
    }

    private static int whole(BigDecimal n) {
      return Math.max(1, n.precision() - n.scale());
    }

    private static int digits(BigDecimal n) {
      return n.stripTrailingZeros().precision();
    }

    private static String plain(BigDecimal n) {
      BigDecimal stripped = n.stripTrailingZeros();
      return stripped.scale() <= 0
          ? String.format(Locale.ROOT, "%,d", stripped.toBigIntegerExact())
          : stripped.toPlainString();
    }
  }

  /**
   * A field and what it must be.
   *
   * @param value as the index holds it; years as {@code 2020..2024} with either end open
   * @param shown as a reader says it
   */
  public record FieldIs(SearchField field, String value, String shown) implements Item {
    @Override
    public String describe() {
      boolean level = field.asking().values() == Asking.Values.LEVEL;
      return field.chinese() + (level ? "含“" : "为“") + shown + "”";
    }

    @Override
    public String typed() {
      return field.chinese() + ":" + quoted(value);
    }
  }

  /**
   * A field that holds a number and what it must be: 金额:≥100万元.
   *
   * @param condition in the base unit of the field
   */
  public record NumberIs(SearchField field, Condition condition) implements Item {
    @Override
    public String describe() {
      return field.chinese() + condition.possible();
    }

    @Override
    public String typed() {
      return field.chinese() + ":" + condition.typed();
    }
  }

  /** An item that must not hold. */
  public record Not(Item item) implements Item {
    @Override
    public String describe() {
      return "排除" + item.describe();
    }

    @Override
    public String typed() {
      return "-"
          + (item instanceof All || item instanceof Not ? "(" + item.typed() + ")" : item.typed());
    }
  }

  /** Items that must all hold, in brackets. */
  public record All(List<Item> items) implements Item {
    public All {
      items = List.copyOf(items);
    }

    @Override
    public String describe() {
      return items.stream().map(Item::describe).collect(Collectors.joining("且"));
    }

    @Override
    public String typed() {
      return items.stream().map(Item::typed).collect(Collectors.joining(" "));
    }
  }

  /** Items of which one must hold. */
  public record Any(List<Item> items) implements Item {
    public Any {
      items = List.copyOf(items);
    }

    @Override
    public String describe() {
      return items.stream().map(Any::inBrackets).collect(Collectors.joining("或", "（", "）"));
    }

    @Override
    public String typed() {
      return items.stream().map(Item::typed).collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String inBrackets(Item item) {
      return item instanceof All ? "（" + item.describe() + "）" : item.describe();
    }
  }

  /** One sentence that tells what is searched for. */
  public String describe() {
    return items.isEmpty()
        ? "全部指标值"
        : items.stream().map(Item::describe).collect(Collectors.joining("，")) + "的指标值";
  }

  /** The query as it may be typed. */
  public String typed() {
    return items.stream().map(Item::typed).collect(Collectors.joining(" "));
  }

  /** In quotes that it does not hold. */
  private static String quoted(String text) {
    return text.indexOf('"') < 0 ? '"' + text + '"' : '“' + text + '”';
  }

  /** Whether a part of it is a condition on the number. */
  public boolean hasCondition() {
    return items.stream().anyMatch(SearchQuery::hasCondition);
  }

  private static boolean hasCondition(Item item) {
    return switch (item) {
      case Condition c -> true;
      case All all -> all.items().stream().anyMatch(SearchQuery::hasCondition);
      case Any any -> any.items().stream().anyMatch(SearchQuery::hasCondition);
      case Not not -> hasCondition(not.item());
      case Words w -> false;
      case FieldIs f -> false;
      case NumberIs n -> false;
    };
  }

  /** Whether it says what a field must or must not be. */
  public boolean names(SearchField field) {
    return items.stream().anyMatch(i -> names(i, field));
  }

  private static boolean names(Item item, SearchField field) {
    return switch (item) {
      case FieldIs f -> f.field() == field;
      case All all -> all.items().stream().anyMatch(i -> names(i, field));
      case Any any -> any.items().stream().anyMatch(i -> names(i, field));
      case Not not -> names(not.item(), field);
      case Words w -> false;
      case Condition c -> false;
      case NumberIs n -> n.field() == field;
    };
  }

  /** The same query without the item of that number, for what might be relaxed. */
  public SearchQuery without(int number) {
    List<Item> fewer = new ArrayList<>(items);
    fewer.remove(number);
    return new SearchQuery(source, fewer, options);
  }

  /** How the same query is typed with something else in the place of the item of that number. */
  public String with(int number, String typed) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      all.add(i == number ? bracketed(typed) : items.get(i).typed());
    }
    return String.join(" ", all);
  }

  private String bracketed(String typed) {
    return items.size() > 1 && typed.contains(" OR ") ? "(" + typed + ")" : typed;
  }
}
