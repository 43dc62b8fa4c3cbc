package org.zhibiao.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.index.query.SearchQuery.FieldIs;
import org.zhibiao.index.query.SearchQuery.Item;
import org.zhibiao.quantity.CharFold;

/** Years in a query: 2022, 2020-2024, 2020年以来, and the values of 年度:. */
final class QueryYears {
  private static final Pattern RANGE =
      Pattern.compile("(?:19|20)\\d{2}|(?:(?:19|20)\\d{2})?(?:\\.\\.|-|~|至)(?:(?:19|20)\\d{2})?");
  private static final Pattern ALONE =
      Pattern.compile(
          "(?<one>20[12]\\d|203[0-5]|(?:19|20)\\d{2}(?=年))(?:年度?)?"
              + "(?:(?:-|~|\\.\\.|至|到)(?<to>(?:19|20)\\d{2})(?:年度?)?|(?<open>以来|以后|起|及以后))?");

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
    for (String one : CharFold.fold(typed).split("[,，]", -1)) {
      String value = one.replaceFirst("年度?$", "");
      if (!RANGE.matcher(value).matches() || value.length() < 4) {
        return Optional.empty();
      }
      years.add(range(value.replaceFirst("\\.\\.|-|~|至", "..")));
    }
    return Optional.of(years.size() == 1 ? years.getFirst() : new SearchQuery.Any(years));
  }

  private static FieldIs range(String typed) {
    String range = ordered(typed);
    String shown = range.replace("..", "至");
    if (range.startsWith("..")) {
      shown = range.substring(2) + "及以前";
    } else if (range.endsWith("..")) {
      shown = range.substring(0, range.length() - 2) + "及以后";
    }
    return new FieldIs(QueryField.YEAR, range, shown);
  }

  /** 2024..2020 is 2020..2024. */
  private static String ordered(String range) {
    String[] ends = range.split("\\.\\.", 2);
    boolean wrong = ends.length == 2 && !ends[1].isEmpty() && ends[0].compareTo(ends[1]) > 0;
    return wrong ? ends[1] + ".." + ends[0] : range;
  }
}
