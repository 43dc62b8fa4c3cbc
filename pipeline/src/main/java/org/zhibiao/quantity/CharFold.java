package org.zhibiao.quantity;

import com.hankcs.hanlp.HanLP;
import org.zhibiao.model.Knowledge;

/**
 * Folds characters one to one, so that a place in the folded text is the same place in the
 * original: full-width to half-width, look-alike signs to one sign ({@code character-folds.csv}),
 * Traditional to Simplified.
 *
 * <p>Example: ５０％ becomes 50%, 不少於 becomes 不少于, ≧ becomes ≥.
 */
public final class CharFold {
  private static final char[] TABLE = table();

  private CharFold() {}

  /** The folded text, of the same length; the very same string where nothing changes. */
  public static String fold(String text) {
    char[] folded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char f = TABLE[c];
      if (f != c) {
        if (folded == null) {
          folded = text.toCharArray();
        }
        folded[i] = f;
      }
    }
    return folded == null ? text : new String(folded);
  }

  /** One folded character. */
  public static char fold(char c) {
    return TABLE[c];
  }

  private static char[] table() {
    char[] t = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < t.length; c++) {
      t[c] = (char) c;
    }
    for (char c = '\uff01'; c <= '\uff5e'; c++) {
      t[c] = (char) (c - 0xfee0);
    }
    // The Chinese comma, semicolon and colon keep their own kind: clauses end at them.
    for (char c : new char[] {'\uff0c', '\uff1b', '\uff1a'}) {
      t[c] = c;
    }
    for (char blank : new char[] {'\u3000', '\u00a0', '\u2002', '\u2003', '\u2009'}) {
      t[blank] = ' ';
    }
    for (Knowledge.Row row : Knowledge.rows(CharFold.class, "character-folds.csv")) {
      String from = row.get("from");
      for (int i = 0; i < from.length(); i++) {
        t[from.charAt(i)] = row.get("to").charAt(0);
      }
    }
    for (char c = '\u4e00'; c <= '\u9fa5'; c++) {
      String simple = HanLP.convertToSimplifiedChinese(String.valueOf(c));
      if (simple.length() == 1) {
        t[c] = simple.charAt(0);
      }
    }
    return t;
  }
}
