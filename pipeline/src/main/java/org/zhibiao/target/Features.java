package org.zhibiao.target;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing set of features, each a name with up to three values, kept as 64-bit hashes: names are
 * never joined into strings, which would cost more than weighing them. Used by one thread.
 */
final class Features {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private long[] hashes = new long[48];
  private int size;

  Features add(String name, @Nullable Object value) {
    return keep(mix(mix(PRIME, name), value));
  }

  Features add(String name, @Nullable Object one, @Nullable Object two) {
    return keep(mix(mix(mix(PRIME, name), one), two));
  }

  Features add(String name, @Nullable Object one, @Nullable Object two, @Nullable Object three) {
    return keep(mix(mix(mix(mix(PRIME, name), one), two), three));
  }

  private Features keep(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
    return this;
  }

  private static long mix(long hash, @Nullable Object part) {
    long h = (hash ^ (part == null ? 0 : hash(part))) * PRIME;
    return h ^ (h >>> 29);
  }

  /**
   * Of what stands in the part, the same in every run: an enum has no such hash code of its own.
   */
  private static int hash(Object part) {
    return part instanceof Enum<?> e ? e.name().hashCode() : part.hashCode();
  }

  int size() {
    return size;
  }

  long get(int index) {
    return hashes[index];
  }

  /** As the names of a model file. */
  String[] names() {
    String[] names = new String[size];
    for (int i = 0; i < size; i++) {
      names[i] = Long.toString(hashes[i], 36);
    }
    return names;
  }
}
