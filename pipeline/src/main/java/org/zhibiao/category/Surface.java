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

  /** Takes the tokens of a surface: a mark and a stretch of characters. */
  interface Tokens {
    void token(String mark, String text, int from, int to);
  }

  /** Pairs of characters of the words, the subject's ending, unit and comparator. */
  void each(Tokens to) {
    int left = Math.max(0, before.length() - MOST_BEFORE);
    pairs("l:", before, left, before.length(), to);
    pairs("r:", behind, 0, Math.min(behind.length(), MOST_BEHIND), to);
    String said = subject == null ? before : subject;
    int from = subject == null ? left : 0;
    pairs("s:", said, from, said.length(), to);
    for (int n = 1; n <= 3 && n <= said.length() - from; n++) {
      to.token("e:", said, said.length() - n, said.length());
    }
    whole("u:", unit == null ? "-" : unit, to);
    whole("d:", dimension, to);
    whole("b:", bound, to);
    whole(change ? "c:1" : "c:0", dimension, to);
    whole(change ? "bd1:" + bound : "bd0:" + bound, dimension, to);
  }

  private static void whole(String mark, String text, Tokens to) {
    to.token(mark, text, 0, text.length());
  }

  private static void pairs(String mark, String text, int from, int end, Tokens to) {
    for (int i = from; i + 1 < end; i++) {
      to.token(mark, text, i, i + 2);
    }
  }

  /** The tokens as strings, for training. */
  String[] tokens() {
    List<String> tokens = new ArrayList<>();
    each((mark, text, from, to) -> tokens.add(mark + text.substring(from, to)));
    return tokens.toArray(new String[0]);
  }
}
