package org.zhibiao.quantity;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of phrases with a value each, asked for the longest one that starts, or ends, at a place.
 * Immutable, so safe to share between threads.
 *
 * <p>Example: with 人 and 人次, the longest phrase at the start of 人次以上 is 人次.
 */
final class Phrases<V> {
  private final DoubleArrayTrie<V> trie;

  /** The characters that a phrase may begin (or, backwards, end) with. */
  private final BitSet first = new BitSet();

  private final int longest;
  private final boolean backwards;

  private Phrases(Map<String, V> entries, boolean backwards) {
    TreeMap<String, V> sorted = new TreeMap<>();
    int max = 0;
    for (Map.Entry<String, V> e : entries.entrySet()) {
      String key = e.getKey();
      max = Math.max(max, key.length());
      first.set(key.charAt(backwards ? key.length() - 1 : 0));
      sorted.put(backwards ? new StringBuilder(key).reverse().toString() : key, e.getValue());
    }
    this.trie = new DoubleArrayTrie<>(sorted);
    this.longest = max;
    this.backwards = backwards;
  }

  /** Phrases to be found from their first character on. */
  static <V> Phrases<V> forwards(Map<String, V> entries) {
    return new Phrases<>(entries, false);
  }

  /** Phrases to be found from their last character back. */
  static <V> Phrases<V> backwards(Map<String, V> entries) {
    return new Phrases<>(entries, true);
  }

  /** The longest phrase that starts at {@code at} (or, backwards, ends right before it). */
  @Nullable Match<V> longest(String text, int at) {
    int n = Math.min(longest, backwards ? at : text.length() - at);
    if (n <= 0 || !first.get(text.charAt(backwards ? at - 1 : at))) {
      return null;
    }
    char[] window = new char[n];
    for (int i = 0; i < n; i++) {
      window[i] = text.charAt(backwards ? at - 1 - i : at + i);
    }
    Map.Entry<String, V> best = null;
    for (Map.Entry<String, V> e : trie.commonPrefixSearchWithValue(window, 0)) {
      best = e;
    }
    return best == null ? null : new Match<>(best.getKey().length(), best.getValue());
  }

  /** A phrase found: its length in characters and its value. */
  record Match<V>(int length, V value) {}
}
