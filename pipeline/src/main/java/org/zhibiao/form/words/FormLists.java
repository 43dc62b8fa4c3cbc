package org.zhibiao.form.words;

import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;

/**
 * The expressions by which cells are read, {@code form.words}, each as an automaton.
 *
 * <p>Example: {@code of("title-year")} finds 2022年度.
 */
public final class FormLists {
  private static final Lexicon WORDS = Lexicon.of(FormLists.class, "form.words");

  private FormLists() {}

  private static final Automaton CLAUSES = of("clauses");

  /** Whether a text has the punctuation of sentences. */
  public static boolean holdsClauses(String text) {
    return CLAUSES.any(text);
  }

  /** The automaton of a list; whoever asks keeps it. */
  public static Automaton of(String name) {
    return WORDS.automaton(name);
  }

  /** Whether the whole of a text is one of the list. */
  public static boolean whole(Automaton list, String text) {
    return list.whole(text, 0, text.length());
  }

  /** How many characters of the list begin the text, 0 where none do. */
  public static int head(Automaton list, String text) {
    return Math.max(0, list.longest(text, 0, text.length()));
  }

  /** The text without what the list finds at its beginning. */
  public static String withoutHead(Automaton list, String text) {
    return text.substring(head(list, text));
  }

  /** The text without what the list finds at its end. */
  public static String withoutTail(Automaton list, String text) {
    int length = list.longest(text, 0, text.length());
    return length <= 0 ? text : text.substring(0, text.length() - length);
  }

  /** The text without anything that the list finds in it, from left to right. */
  public static String without(Automaton list, String text) {
    var next = list.first(text, 0, text.length());
    if (next == null) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text.length());
    int at = 0;
    while (next != null) {
      rest.append(text, at, next.start());
      at = next.end();
      next = list.first(text, at, text.length());
    }
    return rest.append(text, at, text.length()).toString();
  }
}
