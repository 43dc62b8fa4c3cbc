package org.zhibiao.target;

import java.util.List;
import org.zhibiao.segment.Word;

/**
 * A run of words that may be what is measured, possibly of two pieces (省级 … 精品在线开放课程).
 *
 * @param words in reading order
 */
record NounPhrase(List<Word> words) {
  static final NounPhrase EMPTY = new NounPhrase(List.of());

  NounPhrase {
    words = List.copyOf(words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  Word first() {
    return words.getFirst();
  }

  Word last() {
    return words.getLast();
  }

  /** The characters of the original text, without spaces at the ends. */
  String text(String original) {
    StringBuilder s = new StringBuilder();
    for (Word w : words) {
      s.append(original, w.start(), w.end());
    }
    return s.toString().strip();
  }

  NounPhrase from(int index) {
    return new NounPhrase(words.subList(index, words.size()));
  }

  NounPhrase to(int index) {
    return new NounPhrase(words.subList(0, index));
  }

  NounPhrase plus(NounPhrase other) {
    List<Word> all = new java.util.ArrayList<>(words);
    all.addAll(other.words);
    return new NounPhrase(all);
  }

  boolean anyNominal() {
    return words.stream().anyMatch(w -> w.isNominal() && !w.is("w"));
  }
}
