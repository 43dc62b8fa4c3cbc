package org.zhibiao.index.query;

import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.index.query.SearchQuery.Item;
import org.zhibiao.model.Knowledge;
import org.zhibiao.quantity.QuantityScanner;

/**
 * Years by their distance from this one: 去年, 近三年. What they mean is told in the sentence above the
 * result. {@code relative-years.csv}. Immutable.
 */
final class RelativeYears {
  private static final QuantityScanner SCANNER = QuantityScanner.standard();
  private static final int MOST_YEARS = 30;
  private static final Map<String, Offset> WORDS = words();

  /** Read once a token; the number is told by its group. */
  private static final Pattern RECENT =
      Pattern.compile(
          QueryLists.expression("recent")
              + "(?<number>[0-9]{1,2}|"
              + QueryLists.expression("small-number")
              + ")"
              + QueryLists.expression("years-long"));

  /**
   * A year.
   *
   * @param joined whether words may follow without a blank: 去年论文, but 上年结转 is no year
   */
  private record Offset(int years, boolean joined) {}

  private RelativeYears() {}

  private static Map<String, Offset> words() {
    Map<String, Offset> words = new HashMap<>();
    for (Knowledge.Row row : Knowledge.rows(RelativeYears.class, "relative-years.csv")) {
      Offset offset =
          new Offset(Integer.parseInt(row.get("offset")), row.get("joined").equals("yes"));
      words.put(row.get("typed"), offset);
    }
    return words;
  }

  /** The years that a token says alone. */
  static Optional<Item> alone(String token, Year now) {
    Offset offset = WORDS.get(token);
    return offset == null ? recent(token, now) : Optional.of(year(offset, now));
  }

  /** The years that stand beside words without a blank. */
  static Optional<Item> joined(String token, Year now) {
    Offset offset = WORDS.get(token);
    return offset == null || offset.joined() ? alone(token, now) : Optional.empty();
  }

  private static Item year(Offset offset, Year now) {
    return QueryYears.range(now.plusYears(offset.years()).toString());
  }

  /** 近三年 is this year and the two before it. */
  private static Optional<Item> recent(String token, Year now) {
    Matcher recent = RECENT.matcher(token);
    if (!recent.matches()) {
      return Optional.empty();
    }
    return SCANNER.scan(recent.group("number")).stream()
        .findFirst()
        .map(q -> q.value().intValue())
        .filter(n -> n > 0 && n <= MOST_YEARS)
        .map(n -> QueryYears.range(now.minusYears(n - 1L) + (n > 1 ? ".." + now : "")));
  }
}
