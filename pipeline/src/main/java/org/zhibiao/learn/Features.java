package org.zhibiao.learn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing list of features, each a name with up to three values, kept as 64-bit hashes: neither
 * names nor values are joined into strings or boxed, which would cost more than weighing them. A
 * value is what its {@code hashCode} is, the same in every run. Used by one thread.
 */
public final class Features {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private long[] hashes = new long[32];
  private int size;

  /** A feature's name, hashed once for all its values. */
  public static long name(String name) {
    return mix(PRIME, name.hashCode());
  }

  /** Adds a feature of one value. */
  public Features add(long name, int value) {
    return keep(mix(name, value));
  }

  /** Adds a feature of two values. */
  public Features add(long name, int one, int two) {
    return keep(mix(mix(name, one), two));
  }

  /** Adds a feature of three values. */
  public Features add(long name, int one, int two, int three) {
    return keep(mix(mix(mix(name, one), two), three));
  }

  /** The value of a yes or no. */
  public static int value(boolean yes) {
    return Boolean.hashCode(yes);
  }

  /** The value of a word, 0 where there is none. */
  public static int value(@Nullable String word) {
    return word == null ? 0 : word.hashCode();
  }

  /** The value of a constant: by its name, since an enum has no hash code that lasts. */
  public static int value(Enum<?> constant) {
    return constant.name().hashCode();
  }

  private Features keep(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
    return this;
  }

  private static long mix(long hash, int part) {
    long h = (hash ^ part) * PRIME;
    return h ^ (h >>> 29);
  }

  /** Forgets all features, for the next use. */
  public Features clear() {
    size = 0;
    return this;
  }

  int size() {
    return size;
  }

  long get(int index) {
    return hashes[index];
  }

  /** As the names of a model file. */
  public String[] names() {
    String[] names = new String[size];
    for (int i = 0; i < size; i++) {
      names[i] = Long.toString(hashes[i], 36);
    }
    return names;
  }
}
