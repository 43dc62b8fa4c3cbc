package org.zhibiao.segment;

import java.util.Arrays;
import org.zhibiao.quantity.CharFold;

/** The characters of a text and its pairs of neighbours, for comparing names. Immutable. */
public final class Bigrams {
  private static final int WORDS = 4;

  /** Sorted, each as often as it stands in the text. */
  private final int[] characters;

  /** Likewise. */
  private final int[] pairs;

  /** A bit for each character, at a place that its code gives. */
  private final long[] signature = new long[WORDS];

  /** Characters that share their bit with another. */
  private final int hidden;

  private Bigrams(int[] characters, int[] pairs) {
    this.characters = characters;
    this.pairs = pairs;
    int bits = 0;
    for (int c : characters) {
      signature[c >> 6 & WORDS - 1] |= 1L << (c & 63);
    }
    for (long word : signature) {
      bits += Long.bitCount(word);
    }
    this.hidden = characters.length - bits;
  }

  /** The pairs of a text, whatever its width, case and punctuation. */
  public static Bigrams of(String text) {
    String folded = CharFold.fold(text);
    int[] characters = new int[folded.length()];
    int count = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= '\u4e00' && c <= '\u9fff') {
        characters[count++] = c;
      } else if (Character.isLetterOrDigit(c)) {
        characters[count++] = Character.toLowerCase(c);
      }
    }
    characters = Arrays.copyOf(characters, count);
    int[] pairs = new int[Math.max(0, characters.length - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = characters[i] << 16 | characters[i + 1];
    }
    Arrays.sort(pairs);
    int[] sorted = characters.clone();
    Arrays.sort(sorted);
    return new Bigrams(sorted, pairs);
  }

  /** The mean of the Dice coefficients of characters and pairs: order counts, but not for all. */
  public double like(Bigrams other) {
    if (characters.length == 0 || other.characters.length == 0) {
      return characters.length == other.characters.length ? 1 : 0;
    }
    double single = dice(characters, other.characters);
    double paired = pairs.length + other.pairs.length == 0 ? single : dice(pairs, other.pairs);
    return (single + paired) / 2;
  }

  /** No less than {@link #like}, and known from a few bits: most names have nothing in common. */
  public double atMost(Bigrams other) {
    if (characters.length == 0 || other.characters.length == 0) {
      return 1;
    }
    int common = Math.min(hidden, other.hidden);
    for (int i = 0; i < WORDS; i++) {
      common += Long.bitCount(signature[i] & other.signature[i]);
    }
    if (common == 0) {
      return 0;
    }
    double single = 2.0 * common / (characters.length + other.characters.length);
    int all = pairs.length + other.pairs.length;
    // Two pairs may share their characters (ABA, BAB), but one character is no pair.
    double paired = all == 0 ? single : common == 1 ? 0 : 2.0 * common / all;
    return Math.min(1, (single + paired) / 2);
  }

  private static double dice(int[] a, int[] b) {
    int i = 0;
    int j = 0;
    int common = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * common / (a.length + b.length);
  }
}
