package org.zhibiao.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Knowledge;
import org.zhibiao.segment.Word;

/**
 * The words beside what is measured that the rules of the boundaries go by: rows of {@code
 * phrase-words.csv}. Immutable.
 *
 * <p>Example: 举办 in 举办专项活动20场 is of the kind {@link Kind#DOING}, 其中 leads in, 数量 is a count noun.
 */
final class PhraseWords {
  /** The kinds of the knowledge file, which says what each means. */
  enum Kind {
    DOING(1),
    NOMINALISED(1 << 1),
    LEAD(1 << 2),
    ADVERB(1 << 3),
    SCOPE(1 << 4),
    FILLER(1 << 5),
    TRAILING(1 << 6),
    COUNT(1 << 7),
    PERSON_COUNT(1 << 8),
    CONNECTIVE(1 << 9),
    WAY(1 << 10),
    COLUMN(1 << 11),
    OF(1 << 12),
    ROLE(1 << 13),
    CARRIER(1 << 14),
    OBJECT(1 << 15),
    AND_SO(1 << 16),
    STANDARD(1 << 17),
    EMPTY_VERB(1 << 18),
    STRONG(1 << 19),
    GAIN(1 << 20),
    SEPARATOR(1 << 21),
    PAUSE(1 << 22),
    COMPARISON(1 << 23),
    AGAINST(1 << 24),
    MORE(1 << 25),
    INNER(1 << 26),
    KEPT_COUNT(1 << 27),
    GENERIC(1 << 28),
    DEED_END(1 << 29);

    private final int bit;

    Kind(int bit) {
      this.bit = bit;
    }

    /** Whether a word of these kinds is one of this. */
    boolean in(int kinds) {
      return (kinds & bit) != 0;
    }

    /** Its place in what {@link PhraseWords#kinds} returns. */
    int bit() {
      return bit;
    }
  }

  /**
   * Open addressing, a power of two long, at most a quarter full. Most words that are asked for are
   * none of these and meet a free slot, or the hash of another word.
   */
  private final @Nullable String[] words;

  /** For each slot the hash code of its word and one bit a kind; 0 where it is free. */
  private final long[] entries;

  private PhraseWords(Map<String, Integer> kinds) {
    int length = Integer.highestOneBit(Math.max(16, kinds.size())) * 8;
    this.words = new String[length];
    this.entries = new long[length];
    kinds.forEach(this::put);
  }

  private void put(String word, int kinds) {
    int at = first(word.hashCode());
    while (entries[at] != 0) {
      at = at + 1 & entries.length - 1;
    }
    words[at] = word;
    entries[at] = (long) word.hashCode() << 32 | kinds;
  }

  private int first(int hash) {
    return (hash ^ hash >>> 15) & entries.length - 1;
  }

  static PhraseWords standard() {
    return of(rows());
  }

  /** The rows of the knowledge file. */
  static List<Knowledge.Row> rows() {
    return Knowledge.rows(PhraseWords.class, "phrase-words.csv");
  }

  static PhraseWords of(List<Knowledge.Row> rows) {
    Map<String, Integer> kinds = new HashMap<>();
    for (Knowledge.Row row : rows) {
      Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
      int bits = kind == Kind.NOMINALISED ? Kind.DOING.bit() | kind.bit() : kind.bit();
      kinds.merge(row.get("word"), bits, (one, other) -> one | other);
    }
    return new PhraseWords(kinds);
  }

  /** All kinds of a word, one bit each; 0 where it is of none. */
  int kinds(String word) {
    int hash = word.hashCode();
    int at = first(hash);
    for (long entry = entries[at]; entry != 0; entry = entries[at]) {
      if ((int) (entry >>> 32) == hash && word.equals(words[at])) {
        return (int) entry;
      }
      at = at + 1 & entries.length - 1;
    }
    return 0;
  }

  boolean is(Kind kind, Word w) {
    return is(kind, w.text());
  }

  boolean is(Kind kind, String word) {
    return (kinds(word) & kind.bit()) != 0;
  }

  /** Whether the word is a verb of doing, whatever the segmenter calls it. */
  boolean isDoing(Word w) {
    return is(Kind.DOING, w);
  }

  /** Whether the word leads in: 共, 其中, 对, 依托. */
  boolean isLead(Word w) {
    return is(Kind.LEAD, w);
  }
}
