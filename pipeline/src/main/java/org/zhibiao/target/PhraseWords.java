package org.zhibiao.target;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
    COLUMN(1 << 11);

    private final int bit;

    Kind(int bit) {
      this.bit = bit;
    }

    private int bit() {
      return bit;
    }
  }

  /** For each word one bit a kind: a word is asked for many kinds, and looked up often. */
  private final Map<String, Integer> kinds = new HashMap<>();

  private PhraseWords() {}

  static PhraseWords standard() {
    PhraseWords all = new PhraseWords();
    for (Knowledge.Row row : Knowledge.rows(PhraseWords.class, "phrase-words.csv")) {
      Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
      int bits = kind == Kind.NOMINALISED ? Kind.DOING.bit() | kind.bit() : kind.bit();
      all.kinds.merge(row.get("word"), bits, (one, other) -> one | other);
    }
    return all;
  }

  boolean is(Kind kind, Word w) {
    return is(kind, w.text());
  }

  boolean is(Kind kind, String word) {
    return (kinds.getOrDefault(word, 0) & kind.bit()) != 0;
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
