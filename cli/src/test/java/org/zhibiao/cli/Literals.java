package org.zhibiao.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The Chinese string and character literals of a Java source, text blocks too, read past comments
 * and with their escapes resolved as far as it matters here.
 *
 * <p>Example: of {@code String s = "不少于"; // "至少"} it is 不少于 alone.
 */
final class Literals {
  private static final String BLOCK = "\"\"\"";

  private final String source;
  private final List<String> chinese = new ArrayList<>();
  private int at;

  private Literals(String source) {
    this.source = source;
  }

  /** The Chinese literals, in order. */
  static List<String> chinese(String source) {
    Literals literals = new Literals(source);
    literals.read();
    return literals.chinese;
  }

  private void read() {
    while (at < source.length()) {
      if (source.startsWith("//", at)) {
        skipPast("\n");
      } else if (source.startsWith("/*", at)) {
        at += 2;
        skipPast("*/");
      } else if (source.startsWith(BLOCK, at)) {
        literal(BLOCK);
      } else if (source.charAt(at) == '"' || source.charAt(at) == '\'') {
        literal(source.substring(at, at + 1));
      } else {
        at++;
      }
    }
  }

  private void skipPast(String end) {
    int found = source.indexOf(end, at);
    at = found < 0 ? source.length() : found + end.length();
  }

  private void literal(String quote) {
    at += quote.length();
    StringBuilder content = new StringBuilder();
    while (at < source.length() && !source.startsWith(quote, at)) {
      if (source.charAt(at) == '\\') {
        escape(content);
      } else {
        content.append(source.charAt(at++));
      }
    }
    at += quote.length();
    if (content.chars().anyMatch(Literals::isChinese)) {
      chinese.add(content.toString());
    }
  }

  /** A character by its number is that character; of other escapes none is Chinese. */
  private void escape(StringBuilder content) {
    if (source.charAt(at + 1) != 'u') {
      content.append(source, at, at + 2);
      at += 2;
      return;
    }
    while (source.charAt(at + 1) == 'u') {
      at++;
    }
    content.append((char) Integer.parseInt(source.substring(at + 1, at + 5), 16));
    at += 5;
  }

  /** Chinese characters and the punctuation that has their width. */
  private static boolean isChinese(int c) {
    return c >= 0x2e80 && c <= 0x9fff || c >= 0xf900 && c <= 0xfaff || c >= 0xff00 && c <= 0xffef;
  }
}
