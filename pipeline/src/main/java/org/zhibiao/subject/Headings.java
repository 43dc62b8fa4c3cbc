package org.zhibiao.subject;

import org.zhibiao.passage.Passage;

/**
 * What a heading says is measured in all of its sentence. Immutable.
 *
 * <p>Example: 补助标准：省级河道0.8万元，县级河道0.35万元 measures 省级河道补助标准 and 县级河道补助标准.
 */
final class Headings {
  private static final String BLANKS = " \t\n\u000B\f\r";

  private final Passage passage;
  private final boolean hasColon;

  Headings(Passage passage) {
    this.passage = passage;
    this.hasColon = passage.hasColon();
  }

  /** The item at {@code start} with the heading of its sentence, as far as it lacks it. */
  String over(int start, String item) {
    if (!hasColon || SubjectWords.isRate(item)) {
      return item;
    }
    String head = heading(passage.sentenceStart(start), start);
    int shared = Math.min(item.length(), head.length());
    while (shared > 0 && !item.endsWith(head.substring(0, shared))) {
      shared--;
    }
    return item + head.substring(shared);
  }

  /** The heading that [from, to) begins with, behind its number; empty where there is none. */
  private String heading(int from, int to) {
    int at = from;
    while (at < to && BLANKS.indexOf(passage.folded().charAt(at)) >= 0) {
      at++;
    }
    for (; at >= from; at--) {
      int mark = SubjectWords.HEADING_MARK.longest(passage.folded(), at, to);
      int begin = mark > 0 && ends(at + mark, to) >= 0 ? at + mark : at;
      int end = ends(begin, to);
      if (end >= 0) {
        return passage.text().substring(begin, end);
      }
    }
    return "";
  }

  /** Where the heading that begins at {@code at} has its colon, or -1. */
  private int ends(int at, int to) {
    int length = SubjectWords.HEADING.longest(passage.folded(), at, to);
    return length < 0 ? -1 : at + length - 1;
  }
}
