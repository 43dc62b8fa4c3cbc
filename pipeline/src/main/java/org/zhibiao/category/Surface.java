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

  /**
   * What a token begins with, which tells where in the surface it stands.
   *
   * @param hash of the text, which the hash of the whole token continues
   */
  record Mark(String text, long hash) {
    private static final Mark LEFT = Mark.of("l:");
    private static final Mark RIGHT = Mark.of("r:");
    private static final Mark SUBJECT = Mark.of("s:");
    private static final Mark ENDING = Mark.of("e:");
    private static final Mark UNIT = Mark.of("u:");
    private static final Mark DIMENSION = Mark.of("d:");
    private static final Mark BOUND = Mark.of("b:");
    private static final Mark CHANGE = Mark.of("c:1");
    private static final Mark LEVEL = Mark.of("c:0");
    private static final Mark BOUND_OF_CHANGE = Mark.of("bd1:");
    private static final Mark BOUND_OF_LEVEL = Mark.of("bd0:");

    private static Mark of(String text) {
      return new Mark(text, Weights.hash(text));
    }
  }

  /** Takes the tokens of a surface. */
  interface Tokens {
    /** A token of the characters {@code [from, to)} of a text. */
    void token(Mark mark, String text, int from, int to);

    /** A token of two texts. */
    void token(Mark mark, String one, String two);
  }

  /** Pairs of characters of the words, the subject's ending, unit and comparator. */
  void each(Tokens to) {
    int left = Math.max(0, before.length() - MOST_BEFORE);
    pairs(Mark.LEFT, before, left, before.length(), to);
    pairs(Mark.RIGHT, behind, 0, Math.min(behind.length(), MOST_BEHIND), to);
    String said = subject == null ? before : subject;
    int from = subject == null ? left : 0;
    pairs(Mark.SUBJECT, said, from, said.length(), to);
    for (int n = 1; n <= 3 && n <= said.length() - from; n++) {
      to.token(Mark.ENDING, said, said.length() - n, said.length());
    }
    whole(Mark.UNIT, unit == null ? "-" : unit, to);
    whole(Mark.DIMENSION, dimension, to);
    whole(Mark.BOUND, bound, to);
    whole(change ? Mark.CHANGE : Mark.LEVEL, dimension, to);
    to.token(change ? Mark.BOUND_OF_CHANGE : Mark.BOUND_OF_LEVEL, bound, dimension);
  }

  private static void whole(Mark mark, String text, Tokens to) {
    to.token(mark, text, 0, text.length());
  }

  private static void pairs(Mark mark, String text, int from, int end, Tokens to) {
    for (int i = from; i + 1 < end; i++) {
      to.token(mark, text, i, i + 2);
    }
  }

  /** The tokens as strings, for training. */
  String[] tokens() {
    Written written = new Written(new ArrayList<>());
    each(written);
    return written.tokens.toArray(new String[0]);
  }

  private record Written(List<String> tokens) implements Tokens {
    @Override
    public void token(Mark mark, String text, int from, int to) {
      tokens.add(mark.text() + text.substring(from, to));
    }

    @Override
    public void token(Mark mark, String one, String two) {
      tokens.add(mark.text() + one + two);
    }
  }
}
