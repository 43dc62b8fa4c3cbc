package org.zhibiao.index.search;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.schema.Schema;

/**
 * The words of an index, asked for those that a mistyped one may have meant: one character is
 * another (满意渡, 满意度), it sounds alike (满益度), or it was typed as it sounds (manyidu). Immutable.
 */
final class Vocabulary {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;

  /** Of two characters one is half the word: what is meant could be anything. */
  private static final int SHORTEST_MISTYPED = 3;

  /** In a word with a gap, stands where any character may stand. */
  private static final char GAP = '?';

  private final Map<String, Integer> count = new HashMap<>();
  private final Map<String, List<String>> byGap = new HashMap<>();
  private final Map<String, List<String>> bySound = new HashMap<>();

  private Vocabulary() {}

  /** The words of what is measured and of the rows' names. */
  static Vocabulary of(IndexReader reader) throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    for (String field : List.of(Schema.SUBJECT, Schema.NAMES)) {
      @Nullable Terms terms = MultiTerms.getTerms(reader, field);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          vocabulary.add(term.utf8ToString(), each.docFreq());
        }
      }
    }
    return vocabulary;
  }

  private void add(String word, int documents) {
    boolean fits = word.length() >= SHORTEST && word.length() <= LONGEST && isHan(word);
    if (fits && count.merge(word, documents, Integer::sum) == documents) {
      for (int i = 0; i < word.length(); i++) {
        byGap.computeIfAbsent(gap(word, i), k -> new ArrayList<>(1)).add(word);
      }
      bySound.computeIfAbsent(sound(word), k -> new ArrayList<>(1)).add(word);
    }
  }

  private static boolean isHan(String word) {
    return word.chars().allMatch(Character::isIdeographic);
  }

  private static String gap(String word, int at) {
    return word.substring(0, at) + GAP + word.substring(at + 1);
  }

  private static String sound(String word) {
    StringBuilder sound = new StringBuilder();
    for (Pinyin syllable : PinyinDictionary.convertToPinyin(word)) {
      sound.append(syllable.getPinyinWithoutTone());
    }
    return sound.toString();
  }

  /** Whether the index has that word. */
  boolean has(String word) {
    return count.containsKey(word);
  }

  /**
   * The words that may have been meant by one that the index does not have, the usual first.
   *
   * @param alone whether nothing stands beside it that would tell which of many is meant
   */
  List<String> meant(String typed, boolean alone) {
    Map<String, Integer> found = new LinkedHashMap<>();
    if (typed.length() < SHORTEST || has(typed)) {
      return List.of();
    }
    if (!isHan(typed)) {
      collect(bySound, typed.toLowerCase(Locale.ROOT), found);
    } else if (typed.length() <= LONGEST) {
      collect(bySound, sound(typed), found);
      boolean tells = !alone || typed.length() >= SHORTEST_MISTYPED;
      for (int i = 0; i < typed.length() && tells; i++) {
        collect(byGap, gap(typed, i), found);
      }
    }
    return found.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void collect(Map<String, List<String>> by, String key, Map<String, Integer> found) {
    for (String word : by.getOrDefault(key, List.of())) {
      found.put(word, count.getOrDefault(word, 0));
    }
  }
}
