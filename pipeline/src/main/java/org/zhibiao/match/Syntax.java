package org.zhibiao.match;

import java.util.ArrayList;
import java.util.List;

/**
 * How expressions are written in knowledge files: the usual signs of regular expressions, without
 * looking around and without counting groups.
 *
 * <pre>
 * expression  = sequence {"|" sequence}
 * sequence    = {atom ["?" | "*" | "+" | "{" n ["," [m]] "}"]}
 * atom        = character | "." | "\" sign | "[" ["^"] {character ["-" character]} "]"
 *             | "(" ["?:"] expression ")" | "&lt;" name of a list "&gt;" | "^" | "$"
 *
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
  private static final String SIGNS = "\\|?*+{}[]().^$<>";

  private Syntax() {}

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

  /** The alternatives of an expression that stand in no bracket. */
  static List<String> alternatives(String expression) {
    List<String> alternatives = new ArrayList<>();
    int depth = 0;
    int from = 0;
    boolean inClass = false;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass || c == '[') {
        inClass = c != ']';
      } else if (c == '|' && depth == 0) {
        alternatives.add(expression.substring(from, i));
        from = i + 1;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    alternatives.add(expression.substring(from));
    return alternatives;
  }
}
