package org.zhibiao.index.query;

import org.zhibiao.match.Automaton;

/** A place in a query that moves on; reads folded characters and keeps the typed ones. */
final class Cursor {
  private static final Automaton SEPARATORS = QueryLists.of("separator");
  private static final Automaton COMMAS = QueryLists.of("comma");

  private final String source;
  private final String folded;
  private int at;

  /** A cursor at the start; {@code folded} is as long as {@code source}. */
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

  void back(int to) {
    at = to;
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

  boolean atQuote() {
    return !atEnd() && Quotes.is(peek());
  }

  /** Moves over {@code c} if it stands here. */
  boolean take(char c) {
    boolean here = !atEnd() && peek() == c;
    at += here ? 1 : 0;
    return here;
  }

  void skipBlanks() {
    while (!atEnd() && (Character.isWhitespace(peek()) || stands(SEPARATORS))) {
      at++;
    }
  }

  /** Moves over one of these signs, of one character each, if it stands here. */
  boolean takeSign(Automaton signs) {
    boolean here = !atEnd() && stands(signs);
    at += here ? 1 : 0;
    return here;
  }

  private boolean stands(Automaton signs) {
    return signs.any(folded, at, at + 1);
  }

  /** Moves over one of these words if it stands here alone. */
  boolean takeWord(Automaton words) {
    int from = at;
    String token = token();
    boolean here = QueryLists.whole(words, token);
    at = here ? at : from;
    return here;
  }

  /** The typed characters up to {@code close} or the end. */
  String until(char close) {
    int from = at;
    while (!atEnd() && peek() != close) {
      at++;
    }
    return source.substring(from, at);
  }

  /** The folded characters up to the next blank, quote, bracket or bar. */
  String token() {
    int from = at;
    while (!atEnd()
        && !Character.isWhitespace(peek())
        && !atQuote()
        && "()|".indexOf(peek()) < 0
        && !separates()) {
      at++;
    }
    return folded.substring(from, at);
  }

  /** A comma ends a token unless it stands between digits: 1,200人. */
  private boolean separates() {
    if (!stands(SEPARATORS)) {
      return false;
    }
    return !stands(COMMAS)
        || at == 0
        || !Character.isDigit(folded.charAt(at - 1))
        || !digitFollows();
  }

  /** The typed characters between two places. */
  String typed(int from, int to) {
    return source.substring(from, to);
  }
}
