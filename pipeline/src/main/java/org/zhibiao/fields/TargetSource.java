package org.zhibiao.fields;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Category;
import org.zhibiao.model.Change;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Header;
import org.zhibiao.model.Place;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Span;
import org.zhibiao.model.Target;

/**
 * What the row of a target is made of.
 *
 * @param address of its text inside the file
 * @param shown the part of its text that the row holds
 */
public record TargetSource(Declaration declaration, Reading.Item item, String address, Span shown) {
  /** Longer texts are in a row only in part; it is what a cell of a workbook holds. */
  public static final int LONGEST_TEXT = 32_000;

  /** How much of a longer text is shown on either side of the target. */
  private static final int AROUND = 1_000;

  /** With a long text in part: as rows are exported. */
  public static TargetSource of(Declaration declaration, Reading.Item item) {
    return of(declaration, item, item.statement().place().address());
  }

  private static TargetSource of(Declaration declaration, Reading.Item item, String address) {
    return new TargetSource(
        declaration, item, address, shown(item.statement().text(), item.target().span()));
  }

  /** With all of the text: as an index holds it. */
  public static TargetSource whole(Declaration declaration, Reading.Item item) {
    Span all = new Span(0, item.statement().text().length());
    return new TargetSource(declaration, item, item.statement().place().address(), all);
  }

  /** Of all targets of a declaration, in their order. */
  static List<TargetSource> of(Reading reading) {
    List<TargetSource> sources = new ArrayList<>(reading.items().size());
    Place place = null;
    String address = "";
    for (Reading.Item item : reading.items()) {
      if (!item.statement().place().equals(place)) {
        place = item.statement().place();
        address = place.address();
      }
      sources.add(of(reading.declaration(), item, address));
    }
    return sources;
  }

  Header header() {
    return declaration.header();
  }

  Context context() {
    return item.statement().context();
  }

  Target target() {
    return item.target();
  }

  @Nullable String change() {
    Change change = target().change();
    return change == null ? null : change.code();
  }

  @Nullable String category() {
    Category category = target().category();
    return category == null ? null : category.of().code();
  }

  @Nullable BigDecimal probability() {
    Category category = target().category();
    return category == null ? null : Plain.share(category.probability());
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
}
