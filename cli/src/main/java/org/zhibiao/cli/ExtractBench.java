package org.zhibiao.cli;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.zhibiao.quantity.QuantityScanner;
import org.zhibiao.target.Extractor;

/**
 * Measures the extractor, and in the same run bare HanLP segmentation (parts of speech on, named
 * entities off) on the same texts. The sides take turns for {@value #ROUNDS} rounds and the median
 * of each counts, since the machines are shared: trust the ratios.
 */
final class ExtractBench {
  private static final int ROUNDS = 7;
  private static final int MEGABYTE = 1_000_000;

  private final Extractor extractor;
  private final Segment hanlp =
      new ViterbiSegment().enableAllNamedEntityRecognize(false).enablePartOfSpeechTagging(true);
  private final List<String> texts;
  private final int seconds;

  /** A sink that the compiler cannot optimise away. */
  private final AtomicInteger sink = new AtomicInteger();

  ExtractBench(Extractor extractor, List<String> texts, int seconds) {
    this.extractor = extractor;
    this.texts = texts;
    this.seconds = seconds;
  }

  void run(PrintWriter out) {
    ToIntFunction<String> extract = t -> extractor.extract(t).size();
    ToIntFunction<String> segment = t -> hanlp.seg(t).size();
    out.printf(
        Locale.ROOT,
        "JDK %s, %d processors; texts %d, characters %d; %d rounds of %d s in turn, medians%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        texts.size(),
        chars(texts),
        ROUNDS,
        seconds);
    compare(out, "text as it is", texts, extract, segment);
    compare(out, "text without numbers", withoutNumbers(), extract, segment);
    out.printf(Locale.ROOT, "allocated per text: %,d bytes%n", allocated(extract));
    threads(out, extract);
    for (String unit : List.of("7", "一", "不少于")) {
      long millis = once(unit.repeat(MEGABYTE / unit.length()), extract);
      out.printf(Locale.ROOT, "a million characters of %s: %d ms%n", unit, millis);
      out.flush();
    }
  }

  private void compare(
      PrintWriter out,
      String name,
      List<String> sample,
      ToIntFunction<String> extract,
      ToIntFunction<String> segment) {
    double[] ours = new double[ROUNDS];
    double[] theirs = new double[ROUNDS];
    speed(sample, extract);
    speed(sample, segment);
    for (int i = 0; i < ROUNDS; i++) {
      ours[i] = speed(sample, extract);
      theirs[i] = speed(sample, segment);
    }
    out.printf(
        Locale.ROOT,
        "%s: extractor %.2f M chars/s, HanLP %.2f M chars/s, ratio %.2f%n",
        name,
        median(ours) / 1e6,
        median(theirs) / 1e6,
        median(ours) / median(theirs));
    out.flush();
  }

  /** The same texts without any character that can begin a number. */
  private List<String> withoutNumbers() {
    List<String> bare = new ArrayList<>();
    for (String text : texts) {
      StringBuilder kept = new StringBuilder();
      text.chars()
          .filter(c -> !QuantityScanner.startsNumber((char) c))
          .forEach(c -> kept.append((char) c));
      bare.add(kept.toString());
    }
    return bare;
  }

  private void threads(PrintWriter out, ToIntFunction<String> extract) {
    double[] ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      double one = together(1, extract);
      ratios[i] = together(2, extract) / one;
    }
    out.printf(Locale.ROOT, "two threads: %.2f times one%n", median(ratios));
    out.flush();
  }

  /** Characters a second of that many threads together. */
  private double together(int count, ToIntFunction<String> work) {
    CountDownLatch ready = new CountDownLatch(count);
    double[] speeds = new double[count];
    List<Thread> threads = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int mine = k;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                ready.countDown();
                try {
                  ready.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  return;
                }
                speeds[mine] = speed(texts, work);
              }));
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return Arrays.stream(speeds).sum();
  }

  /** Characters a second, over whole passes through the sample. */
  private double speed(List<String> sample, ToIntFunction<String> work) {
    long characters = chars(sample);
    long start = System.nanoTime();
    long budget = seconds * 1_000_000_000L;
    long passes = 0;
    int sum = 0;
    while (System.nanoTime() - start < budget) {
      for (String text : sample) {
        sum += work.applyAsInt(text);
      }
      passes++;
    }
    sink.set(sum);
    return passes * characters * 1e9 / (System.nanoTime() - start);
  }

  private long allocated(ToIntFunction<String> work) {
    var bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    int sum = 0;
    long before = bean.getCurrentThreadAllocatedBytes();
    for (String text : texts) {
      sum += work.applyAsInt(text);
    }
    long after = bean.getCurrentThreadAllocatedBytes();
    sink.set(sum);
    return (after - before) / texts.size();
  }

  private long once(String text, ToIntFunction<String> work) {
    long start = System.nanoTime();
    sink.set(work.applyAsInt(text));
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long chars(List<String> sample) {
    return sample.stream().mapToLong(String::length).sum();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
