package org.zhibiao.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Category;
import org.zhibiao.model.Change;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Header;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;
import org.zhibiao.target.Reading;

/**
 * One exported row: its values in the order of its layout's fields, the same for every format.
 *
 * <p>Example: the target 不少于50篇 of 广州市科学技术协会 has department 广州市科学技术协会, year 2022, op {@code ge},
 * value 50, unit 篇.
 *
 * @param layout what the row stands for
 * @param values one a field: a {@code String}, {@code Integer}, {@code BigDecimal} or {@code List}
 *     of strings, null where the declaration says nothing
 */
public record Row(Layout layout, List<@Nullable Object> values) {
  /** Longer texts are in a row only in part; it is what a cell of a workbook holds. */
  public static final int LONGEST_TEXT = 32_000;

  /** How much of a longer text is shown on either side of the target. */
  private static final int AROUND = 1_000;

  public Row {
    if (values.size() != layout.fields().size()) {
      throw new IllegalArgumentException(
          values.size() + " values for " + layout.fields().size() + " fields");
    }
  }

  /** The rows of a declaration and its targets. */
  public static List<Row> of(Layout layout, Reading reading) {
    return switch (layout) {
      case TARGETS ->
          reading.items().stream().map(item -> of(reading.declaration(), item)).toList();
      case INDICATORS -> IndicatorRow.of(reading);
      case RESULTS, FINDINGS, STATISTICS ->
          throw new IllegalArgumentException("no rows of a declaration: " + layout);
    };
  }

  /** The row of a target of that declaration. */
  public static Row of(Declaration declaration, Reading.Item item) {
    List<@Nullable Object> values = new ArrayList<>(Layout.TARGETS.fields().size());
    addOrigin(values, declaration, item);
    addContext(values, item.statement().context());
    Span shown = shown(item.statement().text(), item.target().span());
    addTarget(values, item.target(), shown.start());
    add(values, item.stage().code(), item.pair());
    values.add(shown.slice(item.statement().text()));
    return new Row(Layout.TARGETS, values);
  }

  /** The value of that name. */
  public @Nullable Object value(String name) {
    return values.get(layout.names().indexOf(name));
  }

  private static void addOrigin(
      List<@Nullable Object> to, Declaration declaration, Reading.Item item) {
    Header header = declaration.header();
    Statement statement = item.statement();
    add(
        to,
        item.id(),
        statement.place().file(),
        statement.place().address(),
        absent(header.department()),
        header.year(),
        header.kind().label(),
        absent(header.project()));
  }

  private static void addContext(List<@Nullable Object> to, Context context) {
    add(
        to,
        absent(context.section()),
        absent(context.level1()),
        absent(context.level2()),
        absent(context.level3()),
        absent(context.column()));
  }

  /**
   * The part of a text that a row holds: all of it, or what is around the target. A text of a
   * megabyte that were written again for each of its targets would make an export of many
   * gigabytes.
   */
  private static Span shown(String text, Span target) {
    if (text.length() <= LONGEST_TEXT) {
      return new Span(0, text.length());
    }
    int start = Math.max(0, target.start() - AROUND);
    int end = Math.min(text.length(), target.end() + AROUND);
    // No half of a pair of surrogates.
    boolean halfFirst = start > 0 && Character.isLowSurrogate(text.charAt(start));
    boolean halfLast = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return new Span(halfFirst ? start - 1 : start, halfLast ? end + 1 : end);
  }

  private static void addTarget(List<@Nullable Object> to, Target target, int from) {
    Change change = target.change();
    Category category = target.category();
    add(
        to,
        target.quote(),
        target.span().start() - from,
        target.span().end() - from,
        target.bound().code(),
        target.wording(),
        plain(target.value()),
        plain(target.upper()),
        target.unit(),
        target.subject(),
        change == null ? null : change.code(),
        target.per(),
        target.deadline(),
        plain(target.normal().value()),
        plain(target.normal().upper()),
        target.normal().unit(),
        absent(target.normal().dimension()),
        category == null ? null : category.of().code(),
        category == null ? null : share(category.probability()),
        share(target.confidence()),
        target.doubts().stream().map(Doubt::code).toList());
  }

  private static void add(List<@Nullable Object> to, @Nullable Object... values) {
    to.addAll(Arrays.asList(values));
  }

  private static @Nullable String absent(String text) {
    return text.isEmpty() ? null : text;
  }

  /** A probability with three decimals. */
  static BigDecimal share(double probability) {
    return BigDecimal.valueOf(probability).setScale(3, RoundingMode.HALF_UP);
  }

  /** The same number without trailing zeros and never with an exponent: 20000000, 17.4. */
  public static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
