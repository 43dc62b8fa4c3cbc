package org.zhibiao.category;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the categorizer sees of a target.
 *
 * <p>Example: in 全年新增城镇就业不少于5000人 the words before are 全年新增城镇就业, the subject 城镇就业, the unit 人.
 *
 * @param before the clause left of the quantity; the indicator's name in a table
 * @param subject what is measured, or null
 * @param behind the characters right of the quantity
 * @param unit the unit as written, or null
 * @param dimension slug of the unit's dimension, possibly empty
 * @param bound code of the comparator
 * @param change whether the number is the size of a change
 */
public record Surface(
    String before,
    @Nullable String subject,
    String behind,
    @Nullable String unit,
    String dimension,
    String bound,
    boolean change) {
  private static final int MOST_BEFORE = 30;
  private static final int MOST_BEHIND = 8;

  /** Whether any word says what is measured. */
  boolean says() {
    return subject != null || !before.isBlank();
  }

  /** Pairs of characters of the words, the subject's ending, unit and comparator. */
  String[] tokens() {
    List<String> tokens = new ArrayList<>();
    String left = before.substring(Math.max(0, before.length() - MOST_BEFORE));
    pairs("l:", left, tokens);
    pairs("r:", behind.substring(0, Math.min(behind.length(), MOST_BEHIND)), tokens);
    String said = subject == null ? left : subject;
    pairs("s:", said, tokens);
    for (int n = 1; n <= 3 && n <= said.length(); n++) {
      tokens.add("e:" + said.substring(said.length() - n));
    }
    tokens.add("u:" + unit);
    tokens.add("d:" + dimension);
    tokens.add("b:" + bound);
    tokens.add("c:" + change);
    tokens.add("ud:" + bound + dimension + change);
    return tokens.toArray(new String[0]);
  }

  private static void pairs(String mark, String text, List<String> to) {
    for (int i = 0; i + 1 < text.length(); i++) {
      to.add(mark + text.substring(i, i + 2));
    }
  }
}
