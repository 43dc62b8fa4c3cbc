package org.zhibiao.target;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    DOING,
    NOMINALISED,
    LEAD,
    ADVERB,
    SCOPE,
    FILLER,
    TRAILING,
    COUNT,
    PERSON_COUNT,
    CONNECTIVE,
    WAY,
    COLUMN
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  private PhraseWords() {
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
  }

  static PhraseWords standard() {
    PhraseWords all = new PhraseWords();
    for (Knowledge.Row row : Knowledge.rows(PhraseWords.class, "phrase-words.csv")) {
      Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
      all.of(kind).add(row.get("word"));
    }
    all.of(Kind.DOING).addAll(all.of(Kind.NOMINALISED));
    return all;
  }

  private Set<String> of(Kind kind) {
    return words.getOrDefault(kind, Set.of());
  }

  boolean is(Kind kind, Word w) {
    return is(kind, w.text());
  }

  boolean is(Kind kind, String word) {
    return of(kind).contains(word);
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
