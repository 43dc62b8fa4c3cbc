package org.zhibiao.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Knowledge;
import org.zhibiao.quantity.QuantityScanner;

/** The lists of words that the rules go by: {@code words.csv}. Immutable. */
final class Vocabulary {
  static final Pattern SOFT;

  /** One of these stands in every such phrase: to tell at once that none is there. */
  static final WordList SOFT_SIGNS;

  static final WordList UNITLESS;
  static final WordList OVER_100;
  static final WordList SHARE;
  static final WordList LESS;
  static final WordList MORE;
  static final WordList SURELY_MORE;
  static final WordList SAVING;
  static final WordList YES;
  static final WordList GRADE;
  static final WordList SLOGAN;
  static final WordList QUANTITY;
  static final WordList CHANGE_BASE;
  static final WordList TIMED;

  private static final QuantityScanner SCANNER = QuantityScanner.standard();

  static {
    Map<String, String> lists = new HashMap<>();
    for (Knowledge.Row row : Knowledge.rows(Vocabulary.class, "words.csv")) {
      lists.merge(row.get("list"), row.get("pattern"), (a, b) -> a + "|" + b);
    }
    SOFT = pattern(lists, "soft");
    SOFT_SIGNS = list(lists, "soft-sign");
    UNITLESS = list(lists, "unitless");
    OVER_100 = list(lists, "over100");
    SHARE = list(lists, "share");
    LESS = list(lists, "less");
    MORE = list(lists, "more");
    SURELY_MORE = list(lists, "surely-more");
    YES = list(lists, "yes");
    SAVING = list(lists, "saving");
    GRADE = list(lists, "grade");
    SLOGAN = list(lists, "slogan");
    QUANTITY = list(lists, "quantity");
    CHANGE_BASE = list(lists, "change");
    TIMED = list(lists, "timed");
  }

  private Vocabulary() {}

  private static Pattern pattern(Map<String, String> lists, String name) {
    return Pattern.compile(Objects.requireNonNull(lists.get(name)));
  }

  private static WordList list(Map<String, String> lists, String name) {
    return new WordList(Objects.requireNonNull(lists.get(name)));
  }

  /** The last characters of some words, to tell at once that a text ends with none of them. */
  static String lastCharacters(Collection<String> words) {
    return words.stream().map(w -> w.substring(w.length() - 1)).collect(Collectors.joining());
  }

  /** What a comparator word means; {@link Bound#NONE} for none. */
  static Bound bound(String word) {
    return SCANNER.wording(word);
  }

  /** Half of the phrase 控制在…以内. */
  private static final Set<String> HALVES = Set.of("控制在", "控制到", "限定在", "限制在", "压控在", "控制于");

  /** The meanings of comparator words; that of a column of symbols comes first. */
  static List<Bound> bounds(List<String> words, Bound column) {
    List<Bound> bounds = new ArrayList<>(words.size() + 1);
    if (column != Bound.NONE) {
      bounds.add(column);
    }
    for (String word : words) {
      if (words.size() == 1 || !HALVES.contains(word)) {
        bounds.add(bound(word));
      }
    }
    return bounds;
  }

  static boolean isUp(Bound b) {
    return b == Bound.GE || b == Bound.GT;
  }

  static boolean isDown(Bound b) {
    return b == Bound.LE || b == Bound.LT;
  }
}
