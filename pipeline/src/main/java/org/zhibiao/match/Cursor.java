package org.zhibiao.match;

import java.util.Arrays;

/** Where the reading of an expression stands. Used by one thread. */
final class Cursor {
  private static final int[] ANY = {0, Syntax.BEGIN - 1};
  private static final int[] DIGIT = {'0', '9'};
  private static final int[] BLANK = {'\t', '\r', ' ', ' '};

  /** Chinese characters and the signs that count as such: 々, 〇, 〡 to 〩. */
  private static final int[] HAN = {
    0x2e80, 0x2fd5, 0x3005, 0x3005, 0x3007, 0x3007, 0x3021, 0x3029, 0x3038, 0x303b, 0x3400, 0x4dbf,
    0x4e00, 0x9fff, 0xf900, 0xfad9
  };

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  int place() {
    return at;
  }

  void back(int place) {
    at = place;
  }

  boolean sees(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  boolean takes(char c) {
    boolean there = sees(c);
    at += there ? 1 : 0;
    return there;
  }

  boolean takes(String sign) {
    boolean there = text.startsWith(sign, at);
    at += there ? sign.length() : 0;
    return there;
  }

  void expect(char c) {
    if (!takes(c)) {
      throw wrong("no " + c);
    }
  }

  /** The next character, whatever it is. */
  char next() {
    if (atEnd()) {
      throw wrong("something is missing at the end");
    }
    return text.charAt(at++);
  }

  /** What stands before the closing sign, which is taken too. */
  String upTo(char closing) {
    int end = text.indexOf(closing, at);
    if (end < 0) {
      throw wrong("no " + closing);
    }
    String inside = text.substring(at, end);
    at = end + 1;
    return inside;
  }

  int number() {
    int from = at;
    while (!atEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (from == at) {
      throw wrong("no number");
    }
    return Integer.parseInt(text.substring(from, at));
  }

  /** One character or what stands for one: pairs of first and last. */
  int[] characters() {
    char c = next();
    return switch (c) {
      case '.' -> ANY;
      case '^' -> new int[] {Syntax.BEGIN, Syntax.BEGIN};
      case '$' -> new int[] {Syntax.END, Syntax.END};
      case '\\' -> escaped();
      case '[' -> oneOf();
      case '?', '*', '+', '{', '}', ']' -> throw wrong("a lone " + c);
      default -> new int[] {c, c};
    };
  }

  private int[] escaped() {
    char c = next();
    if (c == 'p' && !takes("{IsHan}")) {
      throw wrong("only \\p{IsHan} is known");
    }
    return switch (c) {
      case 'd' -> DIGIT;
      case 's' -> BLANK;
      case 'p' -> HAN;
      case 'n' -> new int[] {'\n', '\n'};
      case 't' -> new int[] {'\t', '\t'};
      default -> new int[] {c, c};
    };
  }

  private int[] oneOf() {
    boolean other = takes('^');
    int[] all = {};
    while (!takes(']')) {
      int[] one = takes('\\') ? escaped() : single();
      if (one.length == 2 && one[0] == one[1] && sees('-') && !text.startsWith("-]", at)) {
        next();
        one[1] = takes('\\') ? escaped()[1] : next();
      }
      all = Arrays.copyOf(all, all.length + one.length);
      System.arraycopy(one, 0, all, all.length - one.length, one.length);
    }
    return other ? others(all) : all;
  }

  private int[] single() {
    char c = next();
    return new int[] {c, c};
  }

  /** Every character but those. */
  private static int[] others(int[] pairs) {
    long[] sorted = new long[pairs.length / 2];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = ((long) pairs[2 * i] << Integer.SIZE) | pairs[2 * i + 1];
    }
    Arrays.sort(sorted);
    int[] others = new int[pairs.length + 2];
    int n = 0;
    int from = 0;
    for (long pair : sorted) {
      int first = (int) (pair >>> Integer.SIZE);
      if (first > from) {
        others[n++] = from;
        others[n++] = first - 1;
      }
      from = Math.max(from, (int) pair + 1);
    }
    if (from < Syntax.BEGIN) {
      others[n++] = from;
      others[n++] = Syntax.BEGIN - 1;
    }
    return Arrays.copyOf(others, n);
  }

  /** An error that quotes the expression. */
  IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("no expression, " + what + ": " + text);
  }
}
