package org.zhibiao.subject;

import java.util.List;
import org.zhibiao.segment.Word;

/**
 * Brackets and quotes among the words of a folded text. Stateless.
 *
 * <p>Example: in 农村 文化 礼堂 ( 含 冷藏间 ) the last word closes what the fourth opens.
 */
final class Marks {
  private static final String OPEN = "(“《";
  private static final String CLOSE = ")”》";

  /** Signs that may stand inside what is measured; a run of such is one word. */
  private static final String INSIDE = "、“”\"《》()·/-";

  /** Those of them that may stand in a phrase behind the number. */
  private static final String BEHIND = "“”\"《》·";

  private static final String FIRST = "“《\"(";

  private Marks() {}

  static boolean opens(String word) {
    return word.length() == 1 && OPEN.indexOf(word.charAt(0)) >= 0;
  }

  static boolean closes(String word) {
    return word.length() == 1 && CLOSE.indexOf(word.charAt(0)) >= 0;
  }

  /** Whether the sign may stand inside what is measured. */
  static boolean inside(String word) {
    return INSIDE.contains(word);
  }

  /** Whether the sign may stand in a phrase behind the number. */
  static boolean behind(String word) {
    return BEHIND.contains(word);
  }

  /** Whether the sign may be the first word of what is measured. */
  static boolean first(String word) {
    return FIRST.contains(word);
  }

  /** By how much a bracket or quote deepens. */
  static int depth(String word) {
    return opens(word) ? 1 : closes(word) ? -1 : 0;
  }

  /** Where the bracket or quote opens that closes at {@code close}; -1 where none does. */
  static int opening(List<Word> words, int close) {
    String sign = words.get(close).text();
    int kind = sign.length() == 1 ? CLOSE.indexOf(sign.charAt(0)) : -1;
    if (kind < 0) {
      return -1;
    }
    char open = OPEN.charAt(kind);
    for (int i = close - 1; i >= 0; i--) {
      if (words.get(i).text().charAt(0) == open) {
        return i;
      }
    }
    return -1;
  }
}
