package org.zhibiao.match;

import java.util.HashMap;
import java.util.Map;

/**
 * How expressions are written in knowledge files: the usual signs of regular expressions, without
 * looking around and without counting groups.
 *
 * <pre>
 * 提升|提高        one of both              [省市县]  [^，。]   one character, any other
 * 的?  工?作      nought or one            (省|市)级           a group
 * 办.{0,4}件      any characters, counted  \d  \s  \p{IsHan}  a digit, a blank, a Chinese character
 * ^ $            where the stretch begins or ends
 * &lt;name&gt;        the words of that list
 * </pre>
 */
final class Syntax {
  /**
   * Stand for the edges of the stretch that is looked at. No text holds them: they are no
   * characters of Unicode.
   */
  static final char BEGIN = '\ufffe';

  static final char END = '\uffff';

  /** What has a meaning in an expression. */
  private static final String SIGNS = "\\|?*+{}[]().^$<>\"";

  private static final String BLANKS = " \t\n\u000B\f\r";
  private static final String HAN = "\u2e80-\u2fd5々〇〡-〩〸-〻\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9";

  private final Map<String, String> lists;

  Syntax(Map<String, String> lists) {
    this.lists = new HashMap<>(lists);
  }

  /** Whether the expression is a plain word, of which no sign has a meaning. */
  static boolean isWord(String expression) {
    for (int i = 0; i < expression.length(); i++) {
      if (SIGNS.indexOf(expression.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** The expression that matches just this word, whatever signs it holds: 7*24小时, 1+X. */
  static String quoted(String word) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (SIGNS.indexOf(word.charAt(i)) >= 0) {
        s.append('\\');
      }
      s.append(word.charAt(i));
    }
    return s.toString();
  }

  /**
   * The expression in the notation of dk.brics.automaton.
   *
   * @throws IllegalArgumentException if it names a list that there is not
   */
  String translated(String expression) {
    StringBuilder s = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i = escape(expression, i, inClass, s);
      } else if (inClass) {
        inClass = c != ']';
        s.append(c);
      } else if (c == '[') {
        inClass = true;
        s.append(c);
        if (expression.startsWith("^", i + 1)) {
          s.append('^');
          i++;
        }
      } else if (expression.startsWith("(?:", i)) {
        s.append('(');
        i += 2;
      } else if (c == '<') {
        i = list(expression, i, s);
      } else if (c == '^' || c == '$') {
        s.append(c == '^' ? BEGIN : END);
      } else {
        s.append(c == '"' ? "\\\"" : c);
      }
    }
    return s.toString();
  }

  /** Adds what stands for a backslash and the sign behind it; returns the last place read. */
  private static int escape(String expression, int at, boolean inClass, StringBuilder s) {
    if (at + 1 >= expression.length()) {
      throw new IllegalArgumentException("a lone \\ ends the expression " + expression);
    }
    char c = expression.charAt(at + 1);
    String set =
        switch (c) {
          case 'd' -> "0-9";
          case 's' -> BLANKS;
          case 'n' -> "\n";
          case 't' -> "\t";
          case 'p' -> HAN;
          default -> null;
        };
    if (set == null) {
      s.append('\\').append(c);
    } else {
      s.append(inClass ? set : "[" + set + "]");
    }
    if (c == 'p' && !expression.startsWith("{IsHan}", at + 2)) {
      throw new IllegalArgumentException("only \\p{IsHan} is known: " + expression);
    }
    return c == 'p' ? at + 1 + "{IsHan}".length() : at + 1;
  }

  private int list(String expression, int at, StringBuilder s) {
    int end = expression.indexOf('>', at);
    String name = end < 0 ? "" : expression.substring(at + 1, end);
    String words = lists.get(name);
    if (words == null) {
      throw new IllegalArgumentException("no list <" + name + "> for " + expression);
    }
    s.append('(').append(translated(words)).append(')');
    return end;
  }
}
