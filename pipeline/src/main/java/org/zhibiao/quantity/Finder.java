package org.zhibiao.quantity;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;

/**
 * A pattern with the characters it can begin with, so that a search tries it at those places only;
 * most places of a text begin nothing. Immutable.
 *
 * <p>Example: the pattern of periods is tried only where 每, 全, 人 … stand.
 */
public final class Finder {
  private final Pattern pattern;
  private final BitSet first = new BitSet();

  /** First characters that begin a match only before one of {@link #second}. */
  private final BitSet weak = new BitSet();

  private final BitSet second = new BitSet();

  /** What must stand before a match that is not at the text's start; empty for anything. */
  private final BitSet before = new BitSet();

  private Finder(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * The finder of a pattern.
   *
   * @param regex what to find
   * @param firstCharacters every character that a match can begin with
   */
  public static Finder of(String regex, String firstCharacters) {
    Finder finder = new Finder(Pattern.compile(regex));
    firstCharacters.chars().forEach(finder.first::set);
    return finder;
  }

  /**
   * The same finder, which also begins at other, common characters where a certain one follows.
   *
   * @param common characters such as 人 in 人均
   * @param next every character that can follow them in a match
   */
  public Finder orPair(String common, String next) {
    Finder finder = new Finder(pattern);
    finder.first.or(first);
    common.chars().forEach(finder.weak::set);
    next.chars().forEach(finder.second::set);
    return finder;
  }

  /**
   * The same finder, which begins only at the text's start or behind one of these characters.
   *
   * @param characters every character that can stand before a match
   */
  public Finder behind(String characters) {
    Finder finder = new Finder(pattern);
    finder.first.or(first);
    finder.weak.or(weak);
    finder.second.or(second);
    characters.chars().forEach(finder.before::set);
    return finder;
  }

  private boolean mayBegin(CharSequence text, int i) {
    if (i > 0 && !before.isEmpty() && !before.get(text.charAt(i - 1))) {
      return false;
    }
    char c = text.charAt(i);
    return first.get(c) || weak.get(c) && i + 1 < text.length() && second.get(text.charAt(i + 1));
  }

  /** The first match that begins in [from, to) and ends by {@code to}, or null. */
  public @Nullable Span first(String text, int from, int to) {
    Matcher matcher = null;
    for (int i = from; i < to; i++) {
      if (mayBegin(text, i)) {
        matcher = matcher == null ? matcher(text) : matcher;
        if (matcher.region(i, to).lookingAt()) {
          return new Span(i, matcher.end());
        }
      }
    }
    return null;
  }

  /** The last of the matches in [from, to) that do not overlap, or null. */
  public @Nullable Span last(String text, int from, int to) {
    Span last = null;
    for (Span s = first(text, from, to); s != null; s = first(text, next(s), to)) {
      last = s;
    }
    return last;
  }

  /** Blanks every match of the pattern. */
  public void blank(StringBuilder text) {
    String plain = null;
    Matcher matcher = null;
    for (int i = 0; i < text.length(); i++) {
      if (mayBegin(text, i)) {
        if (matcher == null) {
          plain = text.toString();
          matcher = matcher(plain);
        }
        if (matcher.region(i, text.length()).lookingAt()) {
          for (int k = i; k < matcher.end(); k++) {
            text.setCharAt(k, ' ');
          }
          i = Math.max(i, matcher.end() - 1);
        }
      }
    }
  }

  private Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  private static int next(Span s) {
    return Math.max(s.end(), s.start() + 1);
  }
}
