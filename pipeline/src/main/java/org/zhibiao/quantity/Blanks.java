package org.zhibiao.quantity;

/** Blanks around the parts of a quantity: 不少于 50 人. */
final class Blanks {
  private Blanks() {}

  /** The first place from {@code i} on that holds no blank. */
  static int skip(String text, int i) {
    int k = i;
    while (k < text.length() && text.charAt(k) == ' ') {
      k++;
    }
    return k;
  }

  /** The last place up to {@code i} that no blank stands before. */
  static int skipBack(String text, int i) {
    int k = i;
    while (k > 0 && text.charAt(k - 1) == ' ') {
      k--;
    }
    return k;
  }
}
