package org.zhibiao.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for any of many words in a short text. Plain words are looked up by their first character,
 * which is several times faster than a regular expression of a hundred alternatives; the few that
 * need an expression are tried as one. Immutable.
 */
final class WordList {
  private static final Pattern META = Pattern.compile("[\\[\\](){}?*+.^$\\\\]");

  private static final String PLAIN = "([^\\[\\](){}?*+.^$\\\\]*)";

  /** 超[限载期]: three words. */
  private static final Pattern ONE_OF =
      Pattern.compile(PLAIN + "\\[([^\\[\\](){}?*+.^$\\\\-]+)]" + PLAIN);

  private static final String[] NONE = {};
  private static final int SLOTS = 256;

  /** The plain words by their first characters, several characters in one slot. */
  private final String[][] plain = new String[SLOTS][];

  private final @Nullable Pattern expressions;

  /** The words of an alternation: 投诉|超[限载]|事故. */
  WordList(String alternation) {
    Arrays.fill(plain, NONE);
    List<String> others = new ArrayList<>();
    for (String word : split(alternation)) {
      Matcher oneOf = ONE_OF.matcher(word);
      if (oneOf.matches()) {
        oneOf.group(2).chars().forEach(c -> add(oneOf.group(1) + (char) c + oneOf.group(3)));
      } else if (META.matcher(word).find()) {
        others.add(word);
      } else if (!word.isEmpty()) {
        add(word);
      }
    }
    expressions = others.isEmpty() ? null : Pattern.compile(String.join("|", others));
  }

  private void add(String word) {
    int slot = slot(word.charAt(0));
    String[] longer = Arrays.copyOf(plain[slot], plain[slot].length + 1);
    longer[longer.length - 1] = word;
    plain[slot] = longer;
  }

  private static int slot(char first) {
    return (first ^ first >> 8) & SLOTS - 1;
  }

  /** The alternatives that are in no brackets. */
  private static List<String> split(String alternation) {
    List<String> words = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < alternation.length(); i++) {
      char c = alternation.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == '|' && depth == 0) {
        words.add(alternation.substring(from, i));
        from = i + 1;
      }
    }
    words.add(alternation.substring(from));
    return words;
  }

  /** Whether one of the words stands in the text. */
  boolean isIn(String text) {
    return nextPlain(text, 0) >= 0 || expressions != null && expressions.matcher(text).find();
  }

  /**
   * Where one of the words stands next, from that place on; -1 where none does.
   *
   * @throws IllegalStateException if a word is an expression
   */
  int next(String text, int from) {
    if (expressions != null) {
      throw new IllegalStateException("not a plain word: \"" + expressions + "\"");
    }
    return nextPlain(text, from);
  }

  private int nextPlain(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      for (String word : plain[slot(text.charAt(i))]) {
        if (text.startsWith(word, i)) {
          return i;
        }
      }
    }
    return -1;
  }
}
