package org.zhibiao.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Knowledge;
import org.zhibiao.quantity.QuantityScanner;

/** The lists of words that the rules go by: {@code words.csv}. Immutable. */
final class Vocabulary {
  static final Pattern SOFT;
  static final Pattern UNITLESS;
  static final Pattern OVER_100;
  static final Pattern SHARE;
  static final Pattern LESS;
  static final Pattern MORE;
  static final Pattern SURELY_MORE;
  static final Pattern SAVING;
  static final Pattern YES;
  static final Pattern GRADE;
  static final Pattern SLOGAN;
  static final Pattern QUANTITY;
  static final Pattern CHANGE_BASE;
  static final Pattern TIMED;

  private static final QuantityScanner SCANNER = QuantityScanner.standard();

  static {
    Map<String, String> lists = new HashMap<>();
    for (Knowledge.Row row : Knowledge.rows(Vocabulary.class, "words.csv")) {
      lists.merge(row.get("list"), row.get("pattern"), (a, b) -> a + "|" + b);
    }
    SOFT = pattern(lists, "soft");
    UNITLESS = pattern(lists, "unitless");
    OVER_100 = pattern(lists, "over100");
    SHARE = pattern(lists, "share");
    LESS = pattern(lists, "less");
    MORE = pattern(lists, "more");
    SURELY_MORE = pattern(lists, "surely-more");
    YES = pattern(lists, "yes");
    SAVING = pattern(lists, "saving");
    GRADE = pattern(lists, "grade");
    SLOGAN = pattern(lists, "slogan");
    QUANTITY = pattern(lists, "quantity");
    CHANGE_BASE = pattern(lists, "change");
    TIMED = pattern(lists, "timed");
  }

  private Vocabulary() {}

  private static Pattern pattern(Map<String, String> lists, String name) {
    return Pattern.compile(Objects.requireNonNull(lists.get(name)));
  }

  static boolean has(Pattern pattern, String text) {
    return pattern.matcher(text).find();
  }

  /** What a comparator word means; {@link Bound#NONE} for none. */
  static Bound bound(String word) {
    return SCANNER.wording(word);
  }

  static boolean isUp(Bound b) {
    return b == Bound.GE || b == Bound.GT;
  }

  static boolean isDown(Bound b) {
    return b == Bound.LE || b == Bound.LT;
  }
}
