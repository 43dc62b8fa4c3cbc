package org.zhibiao.index.search;

import java.util.ArrayList;
import java.util.List;

/**
 * How many numbers as stated fall into each step of a logarithmic scale: 1, 2, 5, 10, 20, 50 ….
 *
 * @param unit the base unit of all of them
 * @param bars in rising order, empty ones between full ones too
 */
public record Histogram(String unit, List<Bar> bars) {
  private static final int STEPS = 3;
  private static final int LOWEST_DECADE = -9;
  private static final int HIGHEST_DECADE = 21;

  /** Bins: below zero, zero, and the steps of all decades. */
  static final int BINS = 2 + STEPS * (HIGHEST_DECADE - LOWEST_DECADE + 1);

  private static final double[] STEP = {1, 2, 5};

  public Histogram {
    bars = List.copyOf(bars);
  }

  /** A bar: numbers from {@code low}, inclusive, to {@code high}, exclusive. */
  public record Bar(double low, double high, long count) {}

  /** The bin of a number. */
  static int bin(double value) {
    if (value <= 0) {
      return value < 0 ? 0 : 1;
    }
    int decade = (int) Math.floor(Math.log10(value));
    decade = Math.clamp(decade, LOWEST_DECADE, HIGHEST_DECADE);
    int bin = 2 + STEPS * (decade - LOWEST_DECADE);
    // log10 may be off by one step at the edges, so the edges themselves decide.
    while (bin < BINS - 1 && value >= high(bin)) {
      bin++;
    }
    while (bin > 2 && value < low(bin)) {
      bin--;
    }
    return bin;
  }

  private static double low(int bin) {
    int step = bin - 2;
    return STEP[step % STEPS] * power(Math.floorDiv(step, STEPS) + LOWEST_DECADE);
  }

  private static double high(int bin) {
    return low(bin + 1);
  }

  /** An exact power of ten; Math.pow is not for negative ones. */
  private static double power(int exponent) {
    return Double.parseDouble("1e" + exponent);
  }

  /** The bars of counted bins. */
  static Histogram of(String unit, long[] bins) {
    List<Bar> bars = new ArrayList<>();
    if (bins[0] > 0) {
      bars.add(new Bar(Double.NEGATIVE_INFINITY, 0, bins[0]));
    }
    if (bins[1] > 0) {
      bars.add(new Bar(0, Double.MIN_VALUE, bins[1]));
    }
    int first = 2;
    int last = BINS - 1;
    while (first < BINS && bins[first] == 0) {
      first++;
    }
    while (last >= first && bins[last] == 0) {
      last--;
    }
    for (int bin = first; bin <= last; bin++) {
      bars.add(new Bar(low(bin), high(bin), bins[bin]));
    }
    return new Histogram(unit, bars);
  }
}
