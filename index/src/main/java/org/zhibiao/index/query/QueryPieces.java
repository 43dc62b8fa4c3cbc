package org.zhibiao.index.query;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.index.query.SearchQuery.Item;
import org.zhibiao.match.Automaton;

/**
 * What is typed without a blank and means several things: 2022年满意度 is a year and a word, 科协论文 a
 * department and a word, 论文或专利 either of two words.
 */
final class QueryPieces {
  private static final Automaton EITHER = QueryLists.of("either");
  private static final Automaton NOT_EITHER = QueryLists.of("not-either");
  private static final Automaton NOT_BEHIND_YEAR = QueryLists.of("not-behind-year");

  private static final Automaton BETWEEN = QueryLists.of("between");
  private static final Automaton NOT_BEFORE_YEAR = QueryLists.of("not-before-year");

  /** A piece of fewer characters may be a part of a word. */
  private static final int LEAST = 2;

  private QueryPieces() {}

  /**
   * Years in front of words or behind them, and the words.
   *
   * @param from where the words begin in the token
   * @param to where they end
   */
  record Dated(Item years, int from, int to) {}

  /**
   * The years that a token says in front of its words or behind them: 2021年-2024年满意度.
   *
   * @param counted whether a bare number in front is the number of something: 2022人
   */
  static Optional<Dated> dated(String token, Year now, boolean counted) {
    Optional<Item> alone = years(token, now, counted);
    if (alone.isPresent()) {
      return Optional.of(new Dated(alone.get(), token.length(), token.length()));
    }
    for (int end = token.length() - LEAST; end >= LEAST; end--) {
      boolean words =
          NOT_BEHIND_YEAR.longest(token, end, token.length()) < 0
              && !Character.isDigit(token.charAt(end));
      Optional<Item> years =
          words ? years(token.substring(0, end), now, counted) : Optional.empty();
      if (years.isPresent()) {
        return Optional.of(new Dated(years.get(), end, token.length()));
      }
    }
    for (int start = LEAST; start <= token.length() - LEAST; start++) {
      boolean words =
          Character.isIdeographic(token.charAt(start - 1))
              && NOT_BEFORE_YEAR.longest(token, 0, start) < 0;
      Optional<Item> years = words ? years(token.substring(start), now, false) : Optional.empty();
      if (years.isPresent()) {
        return Optional.of(new Dated(years.get(), 0, start));
      }
    }
    return Optional.empty();
  }

  private static Optional<Item> years(String text, Year now, boolean counted) {
    boolean bare = counted && text.chars().allMatch(Character::isDigit);
    Optional<Item> relative = RelativeYears.joined(text, now);
    return relative.isPresent() || bare ? relative : QueryYears.alone(text);
  }

  /** The parts of a text of which either is meant: 论文/专利; the text itself where it is one. */
  static List<String> either(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      boolean word = NOT_EITHER.longest(text, at, text.length()) > 0;
      int length = word ? 0 : Math.max(0, EITHER.longest(text, at, text.length()));
      if (length > 0) {
        parts.add(text.substring(from, at));
        from = at + length;
      }
      at += Math.max(1, length);
    }
    parts.add(text.substring(from));
    return parts.stream().allMatch(QueryPieces::isWord) ? parts : List.of(text);
  }

  /** Letters and digits may be a name of a thing: 5G/6G, AB/CD. */
  private static boolean isWord(String part) {
    return part.length() >= LEAST && part.chars().allMatch(Character::isIdeographic);
  }

  /**
   * Departments in front of other words, of which any is meant: 教育局和水务局的培训.
   *
   * @param end where they end, 0 where there is none
   */
  record Owners(List<String> names, int end) {}

  /** The departments in front of a text; none where what follows is too short to be a word. */
  static Owners owners(String text) {
    List<String> names = new ArrayList<>();
    int at = 0;
    int end = 0;
    for (int length = Departments.longestHead(text); length > 0; ) {
      end = at + length;
      names.add(text.substring(at, end));
      at = end + Math.max(0, BETWEEN.longest(text, end, text.length()));
      length = at > end ? Departments.longestHead(text.substring(at)) : 0;
    }
    boolean either = end > 0 && EITHER.longest(text, end, text.length()) > 0;
    boolean alone = names.size() == 1 && text.length() - end < LEAST;
    return either || alone ? new Owners(List.of(), 0) : new Owners(names, end);
  }

  /** Years of which any is meant: 2022或2023, 去年和今年; empty where the token is something else. */
  static List<Item> eitherYears(String token, Year now) {
    List<Item> years = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= token.length(); at++) {
      int length = at == token.length() ? 0 : BETWEEN.longest(token, at, token.length());
      if (length >= 0) {
        String part = token.substring(from, at);
        Optional<Item> year = RelativeYears.alone(part, now).or(() -> QueryYears.alone(part));
        if (year.isEmpty()) {
          return List.of();
        }
        years.add(year.get());
        from = at + length;
        at = Math.max(at, from - 1);
      }
    }
    return years.size() > 1 ? years : List.of();
  }
}
