package org.zhibiao.index.query;

/** A place in a query that moves on; reads folded characters and keeps the typed ones. */
final class Cursor {
  private final String source;
  private final String folded;
  private int at;

  Cursor(String source, String folded) {
    this.source = source;
    this.folded = folded;
  }

  String source() {
    return source;
  }

  int at() {
    return at;
  }

  boolean atEnd() {
    return at >= folded.length();
  }

  char peek() {
    return atEnd() ? '\0' : folded.charAt(at);
  }

  char next() {
    return folded.charAt(at++);
  }

  boolean digitFollows() {
    return at + 1 < folded.length() && Character.isDigit(folded.charAt(at + 1));
  }

  void skipBlanks() {
    while (!atEnd() && (Character.isWhitespace(peek()) || "，,、；;。".indexOf(peek()) >= 0)) {
      at++;
    }
  }

  /** The characters up to {@code close} or the end. */
  String until(char close) {
    int from = at;
    while (!atEnd() && peek() != close) {
      at++;
    }
    return source.substring(from, at);
  }

  /** The folded characters up to the next blank or quote. */
  String token() {
    int from = at;
    while (!atEnd()
        && !Character.isWhitespace(peek())
        && "\"“”".indexOf(peek()) < 0
        && !separates()) {
      at++;
    }
    return folded.substring(from, at);
  }

  /** A comma ends a token unless it stands between digits: 1,200人. */
  private boolean separates() {
    if ("，,；;。".indexOf(peek()) < 0) {
      return false;
    }
    return at == 0 || !Character.isDigit(folded.charAt(at - 1)) || !digitFollows();
  }

  /** The typed characters of a token, where they are as many. */
  String original(int from, int to, String token) {
    return to <= source.length() && folded.startsWith(token, from)
        ? source.substring(from, to)
        : token;
  }
}
