package org.zhibiao.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one round of texts took on one thread.
 *
 * @param characters of the texts
 * @param texts how many
 * @param nanos on the wall
 * @param cpuNanos of the thread on a processor; less than {@code nanos} where it had to wait
 * @param bytes allocated
 * @param targets found, or words
 */
record Took(long characters, long texts, long nanos, long cpuNanos, long bytes, long targets) {
  private static final double GIGA = 1e9;

  /** Characters a second. */
  double perSecond() {
    return characters * GIGA / Math.max(1, nanos);
  }

  /** Characters a second of the processor. */
  double perCpuSecond() {
    return characters * GIGA / Math.max(1, cpuNanos);
  }

  /** As {@link ExtractRound} writes it. */
  static Took parse(String line) {
    long[] n = Arrays.stream(line.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    return new Took(n[0], n[1], n[2], n[3], n[4], n[5]);
  }

  /** The medians of rounds in words. */
  static String told(List<Took> rounds) {
    return String.format(
        Locale.ROOT,
        "%.2f M chars/s (%.2f M chars per CPU second, %,.0f bytes allocated per text)",
        median(rounds, Took::perSecond) / 1e6,
        median(rounds, Took::perCpuSecond) / 1e6,
        median(rounds, t -> t.bytes() / (double) t.texts()));
  }

  /** The median of the ratios of speed, round by round. */
  static double ratio(List<Took> ours, List<Took> theirs) {
    double[] ratios = new double[ours.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours.get(i).perSecond() / theirs.get(i).perSecond();
    }
    return median(ratios);
  }

  static double median(List<Took> rounds, ToDoubleFunction<Took> of) {
    return median(rounds.stream().mapToDouble(of).toArray());
  }

  /** The one in the middle; of an even number the upper of two. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Measures the thread that it is made on. */
  static final class Clock {
    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long bytes = thread.getCurrentThreadAllocatedBytes();
    private final long cpu = thread.getCurrentThreadCpuTime();
    private final long wall = System.nanoTime();

    private Clock() {}

    static Clock start() {
      return new Clock();
    }

    Took stop(List<String> texts, long targets) {
      long nanos = System.nanoTime() - wall;
      long cpuNanos = thread.getCurrentThreadCpuTime() - cpu;
      long allocated = thread.getCurrentThreadAllocatedBytes() - bytes;
      long characters = texts.stream().mapToLong(String::length).sum();
      return new Took(characters, texts.size(), nanos, cpuNanos, allocated, targets);
    }
  }
}
