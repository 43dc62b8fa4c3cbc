package org.zhibiao.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;

/** The words and signs of the query language, {@code query.words}: 或, 以来, 至 and others. */
final class QueryLists {
  private static final Lexicon WORDS = Lexicon.of(QueryLists.class, "query.words");

  private QueryLists() {}

  /** The automaton of a list; whoever asks keeps it. */
  static Automaton of(String name) {
    return WORDS.automaton(name);
  }

  /** The list as a part of an expression with groups, in brackets. */
  static String expression(String name) {
    Map<String, String> lists = WORDS.lists();
    String expression = lists.get(name);
    if (expression == null) {
      throw new IllegalStateException("query.words has no list [" + name + "]");
    }
    return "(?:" + expression + ")";
  }

  /** The words of a list, which has no expressions. */
  static List<String> words(String name) {
    return WORDS.words(name);
  }

  /** Whether the whole of a text is one of the list. */
  static boolean whole(Automaton list, String text) {
    return list.whole(text, 0, text.length());
  }

  /** The text without what the list finds at its beginning. */
  static String withoutHead(Automaton list, String text) {
    return text.substring(Math.max(0, list.longest(text, 0, text.length())));
  }

  /** What stands between the signs of a list, of one character each; empty parts too. */
  static List<String> split(Automaton signs, String text) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      if (signs.any(text, i, i + 1)) {
        parts.add(text.substring(at, i));
        at = i + 1;
      }
    }
    parts.add(text.substring(at));
    return parts;
  }

  /** The text without what the list finds at its end. */
  static String withoutTail(Automaton list, String text) {
    int length = Math.max(0, list.longest(text, 0, text.length()));
    return text.substring(0, text.length() - length);
  }
}
