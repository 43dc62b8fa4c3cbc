package org.zhibiao.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Category;
import org.zhibiao.model.Change;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Header;
import org.zhibiao.model.Place;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Span;
import org.zhibiao.model.Target;

/**
 * One exported row: its values in the order of its layout's fields, the same for every format.
 *
 * <p>Example: the target 不少于50篇 of 广州市科学技术协会 has department 广州市科学技术协会, year 2022, op {@code ge},
 * value 50, unit 篇.
 *
 * @param layout what the row stands for
 * @param values one a field: a {@code String}, {@code Integer}, {@code BigDecimal} or {@code List}
 *     of strings or {@link Detail}s, null where the declaration says nothing
 */
public record Row(Layout layout, List<@Nullable Object> values) {
  /** Longer texts are in a row only in part; it is what a cell of a workbook holds. */
  public static final int LONGEST_TEXT = 32_000;

  /** How much of a longer text is shown on either side of the target. */
  private static final int AROUND = 1_000;

  /** How near the half of a thousandth a probability is rounded by its digits. */
  private static final double HALFWAY = 1e-6;

  public Row {
    if (values.size() != layout.fields().size()) {
      throw new IllegalArgumentException(
          values.size() + " values for " + layout.fields().size() + " fields");
    }
  }

  /** The rows of a declaration and its targets. */
  public static List<Row> of(Layout layout, Reading reading) {
    return switch (layout) {
      case TARGETS -> targets(reading);
      case INDICATORS -> IndicatorRow.of(reading);
      case DECLARATIONS -> List.of(DeclarationRow.of(reading));
      case RESULTS, FINDINGS, STATISTICS ->
          throw new IllegalArgumentException("no rows of a declaration: " + layout);
    };
  }

  private static List<Row> targets(Reading reading) {
    List<Row> rows = new ArrayList<>(reading.items().size());
    Place place = null;
    String address = "";
    for (Reading.Item item : reading.items()) {
      if (!item.statement().place().equals(place)) {
        place = item.statement().place();
        address = place.address();
      }
      rows.add(of(reading.declaration(), item, address));
    }
    return rows;
  }

  /** The row of a target of that declaration. */
  public static Row of(Declaration declaration, Reading.Item item) {
    return of(declaration, item, item.statement().place().address());
  }

  private static Row of(Declaration declaration, Reading.Item item, String address) {
    List<@Nullable Object> values = new ArrayList<>(Layout.TARGETS.fields().size());
    values.add(item.id());
    values.add(item.statement().place().file());
    values.add(address);
    addHeader(values, declaration.header());
    addContext(values, item.statement().context());
    Span shown = shown(item.statement().text(), item.target().span());
    addTarget(values, item.target(), shown.start());
    addMeaning(values, item.target());
    values.add(item.stage().code());
    values.add(item.pair());
    values.add(shown.slice(item.statement().text()));
    return new Row(Layout.TARGETS, values);
  }

  /** The value of that name. */
  public @Nullable Object value(String name) {
    return values.get(layout.names().indexOf(name));
  }

  private static void addHeader(List<@Nullable Object> to, Header header) {
    to.add(absent(header.department()));
    to.add(header.year());
    to.add(header.kind().label());
    to.add(absent(header.project()));
  }

  private static void addContext(List<@Nullable Object> to, Context context) {
    to.add(absent(context.section()));
    to.add(absent(context.level1()));
    to.add(absent(context.level2()));
    to.add(absent(context.level3()));
    to.add(absent(context.column()));
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

  /** What is written of a target. */
  private static void addTarget(List<@Nullable Object> to, Target target, int from) {
    Change change = target.change();
    to.add(target.quote());
    to.add(target.span().start() - from);
    to.add(target.span().end() - from);
    to.add(target.bound().code());
    to.add(target.wording());
    to.add(plain(target.value()));
    to.add(plain(target.upper()));
    to.add(target.unit());
    to.add(target.subject());
    to.add(change == null ? null : change.code());
    to.add(target.per());
    to.add(target.deadline());
  }

  /** What is made of it. */
  private static void addMeaning(List<@Nullable Object> to, Target target) {
    Category category = target.category();
    to.add(plain(target.normal().value()));
    to.add(plain(target.normal().upper()));
    to.add(target.normal().unit());
    to.add(absent(target.normal().dimension()));
    to.add(category == null ? null : category.of().code());
    to.add(category == null ? null : share(category.probability()));
    to.add(share(target.confidence()));
    to.add(codes(target.doubts()));
  }

  private static List<String> codes(List<Doubt> doubts) {
    if (doubts.isEmpty()) {
      return List.of();
    }
    List<String> codes = new ArrayList<>(doubts.size());
    for (Doubt doubt : doubts) {
      codes.add(doubt.code());
    }
    return codes;
  }

  static @Nullable String absent(String text) {
    return text.isEmpty() ? null : text;
  }

  /** A probability with three decimals. */
  static BigDecimal share(double probability) {
    double thousandths = probability * 1_000;
    double rest = thousandths - Math.floor(thousandths);
    // Not where the digits decide: 0.0005 is halfway, but not in binary.
    if (thousandths >= 0 && thousandths <= 1_000 && Math.abs(rest - 0.5) > HALFWAY) {
      return BigDecimal.valueOf(Math.round(thousandths), 3);
    }
    return BigDecimal.valueOf(probability).setScale(3, RoundingMode.HALF_UP);
  }

  /** The same number without trailing zeros and never with an exponent: 20000000, 17.4. */
  public static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null || number.scale() == 0) {
      return number;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
