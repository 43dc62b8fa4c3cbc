package org.zhibiao.quantity;

import com.hankcs.hanlp.HanLP;

/**
 * Folds characters one to one, so that a place in the folded text is the same place in the
 * original: full-width to half-width, look-alike signs to one sign, Traditional to Simplified.
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
    // The Chinese comma and the full stop of a list keep their own kind: clauses end at them.
    t['，'] = '，';
    t['；'] = '；';
    t['：'] = '：';
    t['（'] = '(';
    t['）'] = ')';
    t['\u3000'] = ' ';
    t['\u00a0'] = ' ';
    t['\u2002'] = ' ';
    t['\u2003'] = ' ';
    t['\u2009'] = ' ';
    fold(t, "≧⩾≽", '≥');
    fold(t, "≦⩽≼", '≤');
    fold(t, "〉》›", '》');
    fold(t, "・•‧∙⋅", '·');
    fold(t, "﹥", '>');
    fold(t, "﹤", '<');
    fold(t, "﹪", '%');
    fold(t, "﹦", '=');
    fold(t, "–—―－‐‑−─", '-');
    fold(t, "〜∼˜", '~');
    fold(t, "㎡", '㎡');
    for (char c = '\u4e00'; c <= '\u9fa5'; c++) {
      String simple = HanLP.convertToSimplifiedChinese(String.valueOf(c));
      if (simple.length() == 1) {
        t[c] = simple.charAt(0);
      }
    }
    return t;
  }

  private static void fold(char[] table, String from, char to) {
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i)] = to;
    }
  }
}
