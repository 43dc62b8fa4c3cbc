package org.zhibiao.subject;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.segment.Word;

/**
 * A run of words that may be what is measured, possibly of two pieces (省级 … 精品在线开放课程): a view of
 * the words it is taken from, which must not change any more. Immutable.
 */
final class NounPhrase {
  static final NounPhrase EMPTY = new NounPhrase(List.of());

  private final List<Word> words;
  private final int from;
  private final int to;

  /** All of these words, in reading order. */
  NounPhrase(List<Word> words) {
    this(words, 0, words.size());
  }

  /** The words of the list in {@code [from, to)}. */
  NounPhrase(List<Word> words, int from, int to) {
    this.words = words;
    this.from = from;
    this.to = to;
  }

  boolean isEmpty() {
    return from == to;
  }

  /** The number of words. */
  int size() {
    return to - from;
  }

  /** The word at that place, from 0. */
  Word word(int index) {
    return words.get(from + index);
  }

  Word first() {
    return words.get(from);
  }

  Word last() {
    return words.get(to - 1);
  }

  /** The characters of the original text, without spaces at the ends. */
  String text(String original) {
    if (isEmpty()) {
      return "";
    }
    if (inOnePiece()) {
      return original.substring(first().start(), last().end()).strip();
    }
    StringBuilder s = new StringBuilder();
    for (int i = from; i < to; i++) {
      s.append(original, words.get(i).start(), words.get(i).end());
    }
    return s.toString().strip();
  }

  private boolean inOnePiece() {
    for (int i = from + 1; i < to; i++) {
      if (words.get(i - 1).end() != words.get(i).start()) {
        return false;
      }
    }
    return true;
  }

  NounPhrase from(int index) {
    return new NounPhrase(words, from + index, to);
  }

  NounPhrase to(int index) {
    return new NounPhrase(words, from, from + index);
  }

  NounPhrase plus(NounPhrase other) {
    List<Word> all = new ArrayList<>(size() + other.size());
    addTo(all);
    other.addTo(all);
    return new NounPhrase(all);
  }

  private void addTo(List<Word> all) {
    for (int i = from; i < to; i++) {
      all.add(words.get(i));
    }
  }

  boolean anyNominal() {
    for (int i = from; i < to; i++) {
      if (words.get(i).isNominal()) {
        return true;
      }
    }
    return false;
  }
}
