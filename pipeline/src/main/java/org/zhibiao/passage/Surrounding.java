package org.zhibiao.passage;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;

/**
 * One kind of what stands around quantities (时限, 频次, 年龄 …): some lists that are looked for
 * together, each with conditions on what stands beside its match. Immutable.
 *
 * <p>Example: the year of the form is 2023年 in 2023年全市取水总量 and nothing in 2023年级.
 */
final class Surrounding {
  /** A list by its number, and what must hold of its match. */
  record Words(int list, List<Condition> conditions) {}

  /**
   * What stands beside a match, or must not.
   *
   * @param list the number of a list of conditions
   * @param right whether it is looked for right of the match, else left of it
   * @param wanted whether it must stand there
   */
  record Condition(int list, boolean right, boolean wanted) {}

  private final SurroundingLists lists;
  private final Words[] words;

  Surrounding(SurroundingLists lists, List<Words> words) {
    this.lists = lists;
    this.words = words.toArray(new Words[0]);
  }

  /** The first match in [from, to), or null. */
  @Nullable Span first(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      int length = lists.anyAt(text, i, to) ? length(text, i, to) : 0;
      if (length > 0) {
        return new Span(i, i + length);
      }
    }
    return null;
  }

  /** The last of the matches in [from, to) that do not overlap, read from the left; or null. */
  @Nullable Span last(String text, int from, int to) {
    int start = -1;
    int end = -1;
    for (int i = from; i < to; i++) {
      int length = lists.anyAt(text, i, to) ? length(text, i, to) : 0;
      if (length > 0) {
        start = i;
        end = i + length;
        i = end - 1;
      }
    }
    return start < 0 ? null : new Span(start, end);
  }

  /** The text with blanks for the matches that begin at one of the first places, in order. */
  String blank(String text, int[] places, int count) {
    char[] blanked = null;
    int end = 0;
    for (int k = 0; k < count; k++) {
      int at = places[k];
      int length = at < end ? 0 : length(text, at, text.length());
      if (length > 0) {
        blanked = blanked == null ? text.toCharArray() : blanked;
        end = at + length;
        Arrays.fill(blanked, at, end, ' ');
      }
    }
    return blanked == null ? text : new String(blanked);
  }

  /** The length of the longest match at {@code at} of any of the lists, or 0. */
  private int length(String text, int at, int to) {
    int longest = 0;
    for (Words of : words) {
      longest = Math.max(longest, length(of, text, at, to));
    }
    return longest;
  }

  /**
   * The longest match of which the conditions hold: 到2022年 of 到2022年6月底, where 底 must not follow.
   */
  private int length(Words of, String text, int at, int to) {
    int length = lists.length(of.list(), text, at, to);
    while (length > 0 && !holds(of, text, at, at + length)) {
      length = lists.length(of.list(), text, at, at + length - 1);
    }
    return length;
  }

  private boolean holds(Words of, String text, int start, int end) {
    for (int i = 0; i < of.conditions().size(); i++) {
      if (!lists.holds(of.conditions().get(i), text, start, end)) {
        return false;
      }
    }
    return true;
  }
}
