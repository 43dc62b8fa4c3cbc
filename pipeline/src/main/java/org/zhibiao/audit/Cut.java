package org.zhibiao.audit;

import org.zhibiao.match.Automaton;

/**
 * Takes words out of a text, from left to right and the longest first. Immutable.
 *
 * <p>Example: with the marks of {@code key-noise}, 2023年“一村一医”培训 is 一村一医培训.
 */
final class Cut {
  private final Automaton words;
  private final int kept;

  /** Takes out what an automaton finds that looks ahead. */
  Cut(Automaton words) {
    this(words, 0);
  }

  /** The same, but the last few characters of each word stay: 率 of 合格率. */
  Cut(Automaton words, int kept) {
    this.words = words;
    this.kept = kept;
  }

  /** What is left; the text itself where it has none of the words. */
  String from(String text) {
    StringBuilder left = null;
    int at = 0;
    while (at < text.length()) {
      int found = words.longest(text, at, text.length()) - kept;
      if (found > 0) {
        left = left == null ? start(text, at) : left;
        at += found;
      } else if (left != null) {
        left.append(text.charAt(at));
      }
      at += found > 0 ? 0 : 1;
    }
    return left == null ? text : left.toString();
  }

  private static StringBuilder start(String text, int end) {
    return new StringBuilder(text.length()).append(text, 0, end);
  }

  /** A text without the word that an automaton finds which looks behind from its end. */
  static String end(Automaton word, String text) {
    int found = word.longest(text, 0, text.length());
    return found > 0 ? text.substring(0, text.length() - found) : text;
  }

  /** A text without the word that an automaton finds at its start, if any. */
  static String start(Automaton word, String text) {
    int found = word.longest(text, 0, text.length());
    return found > 0 ? text.substring(found) : text;
  }
}
