package org.zhibiao.audit.review;

import org.zhibiao.match.Automaton;

/**
 * Takes words out of a text, from left to right and the longest first. Immutable.
 *
 * <p>Example: with the marks of {@code key-noise}, 2023年“一村一医”培训 is 一村一医培训.
 */
public final class Cut {
  private final Automaton words;
  private final int kept;

  /** Takes out what an automaton finds that looks ahead. */
  public Cut(Automaton words) {
    this(words, 0);
  }

  /** The same, but the last few characters of each word stay: 率 of 合格率. */
  Cut(Automaton words, int kept) {
    this.words = words;
    this.kept = kept;
  }

  /** What is left; the text itself where it has none of the words. */
  public String from(String text) {
    int end = text.length();
    StringBuilder left = null;
    int done = 0;
    int at = words.candidate(text, 0, end);
    while (at < end) {
      int found = words.longest(text, at, end) - kept;
      if (found > 0) {
        left = left == null ? new StringBuilder(end) : left;
        left.append(text, done, at);
        done = at + found;
      }
      at = words.candidate(text, found > 0 ? done : at + 1, end);
    }
    return left == null ? text : left.append(text, done, end).toString();
  }

  /** A text without the word that an automaton finds which looks behind from its end. */
  public static String end(Automaton word, String text) {
    int found = word.longest(text, 0, text.length());
    return found > 0 ? text.substring(0, text.length() - found) : text;
  }

  /** A text without the word that an automaton finds at its start, if any. */
  public static String start(Automaton word, String text) {
    int found = word.longest(text, 0, text.length());
    return found > 0 ? text.substring(found) : text;
  }
}
