package org.zhibiao.form.words;

import java.util.BitSet;
import org.zhibiao.match.Automaton;

/**
 * Where a text must be cut so that the names of levels, columns and labels in it stand alone, be
 * they run together with their neighbours or broken by blanks.
 *
 * <p>Example: {@code 标一级 指标二级指标数量} is cut before 一级, before and behind 二级指标. Blanks are not seen:
 * they may be inside a name.
 */
final class NameCuts {
  /** A rest of a name, and no cell that has run together with it, is not longer. */
  private static final int LONGEST_TAIL = 2;

  private final FormWords words;

  NameCuts(FormWords words) {
    this.words = words;
  }

  /**
   * The places of the cuts in a text.
   *
   * @param glued whether its cells have run together, so that labels are looked for too
   */
  BitSet of(String text, boolean glued) {
    StringBuilder squeezed = new StringBuilder(text.length());
    int[] places = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        places[squeezed.length()] = i;
        squeezed.append(c);
      }
    }
    BitSet cuts = new BitSet();
    find(squeezed.toString(), glued, places, cuts);
    return cuts;
  }

  private void find(String text, boolean glued, int[] places, BitSet cuts) {
    int behind = -1;
    int i = 0;
    while (i < text.length()) {
      int length = length(text, i, glued);
      if (length > 0) {
        if (behind >= 0) {
          shortNames(text, behind, i, places, cuts);
        }
        cuts.set(places[i]);
        if (length(text, i + length, glued) > 0 || !isTail(text, i + length, places)) {
          cuts.set(places[i + length - 1] + 1);
        }
        behind = i + length;
      }
      i += Math.max(1, length);
    }
  }

  /** Whether one or two characters are left up to the next blank: 描述 in 绩效指标描述 is no cell. */
  private boolean isTail(String text, int from, int[] places) {
    int to = from;
    while (to < text.length()
        && to - from <= LONGEST_TAIL
        && (to == from || places[to] == places[to - 1] + 1)
        && Character.isIdeographic(text.charAt(to))) {
      to++;
    }
    boolean apart = to == text.length() || places[to] > places[to - 1] + 1;
    if (words.shortNames().whole(text, from, to)) {
      return false;
    }
    return to > from && to - from <= LONGEST_TAIL && apart && places[from] == places[from - 1] + 1;
  }

  private int length(String text, int at, boolean glued) {
    int level = words.levelNames().longest(text, at, text.length());
    int label = glued ? words.labelNames().longest(text, at, text.length()) : 0;
    return Math.max(level, label);
  }

  private static void cut(int from, int to, int[] places, BitSet cuts) {
    cuts.set(places[from]);
    cuts.set(places[to - 1] + 1);
  }

  /** Names too short to be sure of stand between two others only: 分值 in 三级指标分值年度指标值. */
  private void shortNames(String text, int from, int to, int[] places, BitSet cuts) {
    Automaton names = words.shortNames();
    int at = from;
    while (at < to) {
      int length = names.longest(text, at, to);
      if (length <= 0) {
        return;
      }
      at += length;
    }
    at = from;
    while (at < to) {
      int length = names.longest(text, at, to);
      cut(at, at + length, places, cuts);
      at += length;
    }
  }
}
