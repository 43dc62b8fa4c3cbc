package org.zhibiao.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An expression taken apart: the places of its characters, what may stand at each, and which may
 * follow which (Glushkov's construction, which needs no empty steps). Filled once, then only read.
 *
 * <p>Example: 提(升|高) has three places; the first begins it, either of the others ends it.
 */
final class Expression {
  private static final int[] NOWHERE = {};

  /** For each place what may stand there, pairs of first and last character. */
  private final List<int[]> characters = new ArrayList<>();

  /** For each place those that may follow. */
  private final List<int[]> followers = new ArrayList<>();

  private final Map<String, String> lists;
  private final Part whole;

  /**
   * A part of the expression.
   *
   * @param empty whether it matches nothing at all
   * @param first the places that may begin it
   * @param last the places that may end it
   */
  private record Part(boolean empty, Places first, Places last) {
    static final Part NOTHING = new Part(true, new Places(NOWHERE), new Places(NOWHERE));
  }

  /** Places, in no order. */
  private static final class Places {
    private final int[] numbers;

    Places(int... numbers) {
      this.numbers = numbers;
    }

    Places plus(Places more) {
      return new Places(join(numbers, more.numbers));
    }
  }

  /**
   * Reads an expression.
   *
   * @param lists the words that stand for {@code <name>}, as an expression
   * @throws IllegalArgumentException if it can't be read
   */
  Expression(String written, Map<String, String> lists) {
    this.lists = lists;
    Cursor cursor = new Cursor(written);
    this.whole = alternatives(cursor);
    if (!cursor.atEnd()) {
      throw cursor.wrong("nothing opens what " + cursor.next() + " closes");
    }
  }

  private static int[] join(int[] one, int[] other) {
    int[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private Part alternatives(Cursor cursor) {
    Part all = sequence(cursor);
    while (cursor.takes('|')) {
      Part next = sequence(cursor);
      all =
          new Part(
              all.empty() || next.empty(),
              all.first().plus(next.first()),
              all.last().plus(next.last()));
    }
    return all;
  }

  private Part sequence(Cursor cursor) {
    Part all = Part.NOTHING;
    while (!cursor.atEnd() && !cursor.sees('|') && !cursor.sees(')')) {
      all = then(all, repeated(cursor));
    }
    return all;
  }

  private Part then(Part one, Part next) {
    lead(one.last(), next.first());
    return new Part(
        one.empty() && next.empty(),
        one.empty() ? one.first().plus(next.first()) : one.first(),
        next.empty() ? next.last().plus(one.last()) : next.last());
  }

  private void lead(Places from, Places to) {
    for (int place : from.numbers) {
      followers.set(place, join(followers.get(place), to.numbers));
    }
  }

  private Part repeated(Cursor cursor) {
    int from = cursor.place();
    Part once = atom(cursor);
    if (cursor.takes('?')) {
      return new Part(true, once.first(), once.last());
    }
    if (cursor.takes('*')) {
      lead(once.last(), once.first());
      return new Part(true, once.first(), once.last());
    }
    if (cursor.takes('+')) {
      lead(once.last(), once.first());
      return once;
    }
    return cursor.takes('{') ? counted(cursor, from, once) : once;
  }

  /** The atom as often as the numbers say: it is read again for each time. */
  private Part counted(Cursor cursor, int from, Part once) {
    int least = cursor.number();
    boolean open = cursor.takes(',') && cursor.sees('}');
    int most = open ? Math.max(1, least) : cursor.sees('}') ? least : cursor.number();
    cursor.expect('}');
    int behind = cursor.place();
    Part all = Part.NOTHING;
    Part last = once;
    for (int n = 0; n < most; n++) {
      if (n > 0) {
        cursor.back(from);
        last = atom(cursor);
      }
      all = then(all, n < least ? last : new Part(true, last.first(), last.last()));
    }
    if (open) {
      lead(last.last(), last.first());
    }
    cursor.back(behind);
    return all;
  }

  private Part atom(Cursor cursor) {
    if (cursor.takes('(')) {
      cursor.takes("?:");
      Part group = alternatives(cursor);
      cursor.expect(')');
      return group;
    }
    if (cursor.takes('<')) {
      return list(cursor);
    }
    int place = characters.size();
    characters.add(cursor.characters());
    followers.add(NOWHERE);
    return new Part(false, new Places(place), new Places(place));
  }

  private Part list(Cursor cursor) {
    String name = cursor.upTo('>');
    String words = lists.get(name);
    if (words == null) {
      throw cursor.wrong("no list <" + name + ">");
    }
    Cursor inside = new Cursor(words);
    Part part = alternatives(inside);
    if (!inside.atEnd()) {
      throw inside.wrong("nothing opens what " + inside.next() + " closes");
    }
    return part;
  }

  /** Whether it matches nothing at all. */
  boolean matchesNothing() {
    return whole.empty();
  }

  int places() {
    return characters.size();
  }

  /** What may stand at a place: pairs of first and last character. */
  int[] characters(int place) {
    return characters.get(place);
  }

  int[] followers(int place) {
    return followers.get(place);
  }

  int[] first() {
    return whole.first().numbers;
  }

  int[] last() {
    return whole.last().numbers;
  }
}
