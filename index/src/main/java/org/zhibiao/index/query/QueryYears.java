package org.zhibiao.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.index.query.SearchQuery.FieldIs;
import org.zhibiao.index.query.SearchQuery.Item;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.CharFold;

/** Years in a query: 2022, 2020-2024, 2020年以来, and the values of 年度:. */
final class QueryYears {
  private static final Automaton RANGE = QueryLists.of("years");
  private static final Automaton RANGE_SIGN = QueryLists.of("range-sign");
  private static final Automaton YEAR_WORD = QueryLists.of("year-word");
  private static final Automaton COMMA = QueryLists.of("comma");

  /** Read once a query; what comes before and behind is told by its groups. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?<one>20[12]\\d|203[0-5]|(?:19|20)\\d{2}(?=<year-word>))<year-word>?"
                  .replace("<year-word>", QueryLists.expression("year-word"))
              + "(?:<year-to>(?<to>(?:19|20)\\d{2})<year-word>?|(?<open><year-open>))?"
                  .replace("<year-to>", QueryLists.expression("year-to"))
                  .replace("<year-word>", QueryLists.expression("year-word"))
                  .replace("<year-open>", QueryLists.expression("year-open")));

  private QueryYears() {}

  /** The years that a token without a field's name says, empty where it is none. */
  static Optional<Item> alone(String token) {
    Matcher year = ALONE.matcher(token);
    if (!year.matches()) {
      return Optional.empty();
    }
    String one = year.group("one");
    String to = year.group("to");
    boolean open = year.group("open") != null;
    return Optional.of(range(to != null ? one + ".." + to : open ? one + ".." : one));
  }

  /** The years that a value of 年度: says, 2021,2022 either; empty where one is none. */
  static Optional<Item> of(String typed) {
    List<Item> years = new ArrayList<>();
    for (String one : QueryLists.split(COMMA, CharFold.fold(typed))) {
      String value = QueryLists.withoutTail(YEAR_WORD, one);
      if (!QueryLists.whole(RANGE, value)) {
        return Optional.empty();
      }
      years.add(range(dotted(value)));
    }
    return Optional.of(years.size() == 1 ? years.getFirst() : new SearchQuery.Any(years));
  }

  /** 2020至2024 is 2020..2024. */
  private static String dotted(String value) {
    Span sign = RANGE_SIGN.first(value, 0, value.length());
    return sign == null
        ? value
        : value.substring(0, sign.start()) + ".." + value.substring(sign.end());
  }

  /** The years from one to another, or one, as 2022..2024. */
  static FieldIs range(String typed) {
    String range = ordered(typed);
    String shown = QueryText.between(range);
    if (range.startsWith("..")) {
      shown = QueryText.upTo(range.substring(2));
    } else if (range.endsWith("..")) {
      shown = QueryText.from(range.substring(0, range.length() - 2));
    }
    return new FieldIs(SearchField.YEAR, range, shown);
  }

  /** 2024..2020 is 2020..2024. */
  private static String ordered(String range) {
    String[] ends = range.split("\\.\\.", 2);
    boolean wrong = ends.length == 2 && !ends[1].isEmpty() && ends[0].compareTo(ends[1]) > 0;
    return wrong ? ends[1] + ".." + ends[0] : range;
  }

  /** No target is of two years: 2021、2022 means either. */
  static void together(List<Item> items) {
    List<Item> years =
        items.stream()
            .filter(i -> i instanceof FieldIs f && f.field() == SearchField.YEAR)
            .toList();
    if (years.size() > 1) {
      int at = items.indexOf(years.getFirst());
      items.removeAll(years);
      items.add(at, new SearchQuery.Any(years));
    }
  }
}
