package org.zhibiao.cli;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.zhibiao.extract.Extractor;
import org.zhibiao.quantity.QuantityScanner;

/**
 * Measures the extractor, and in the same run bare HanLP segmentation (parts of speech on, named
 * entities off) on the same texts. The sides take turns and the median of each counts, since the
 * machines are shared: trust the ratios.
 *
 * <p>No text is given twice to the same side: before each round, outside the clock, the sample is
 * made anew with other numbers and its clauses dealt to other places ({@link FreshTexts}), as often
 * as fills the round, and each side goes through that once. So nothing that outlives a document,
 * such as a cache of segmented clauses, counts for the speed.
 */
final class ExtractBench {
  private static final int MEGABYTE = 1_000_000;
  private static final long SEED = 42;

  private final Extractor extractor;
  private final Segment hanlp =
      new ViterbiSegment().enableAllNamedEntityRecognize(false).enablePartOfSpeechTagging(true);
  private final List<String> texts;
  private final Effort effort;
  private final FreshTexts fresh;

  /** A sink that the compiler cannot optimise away. */
  private final AtomicInteger sink = new AtomicInteger();

  ExtractBench(Extractor extractor, List<String> texts, Effort effort) {
    this.extractor = extractor;
    this.texts = texts;
    this.effort = effort;
    this.fresh = new FreshTexts(texts, SEED);
  }

  /** How the sample and its variants are told at the head of a report. */
  static String head(List<String> texts, Effort effort) {
    return String.format(
        Locale.ROOT,
        "JDK %s, %d processors; texts %d, characters %d; %d rounds of about %d s in turn, medians;"
            + " each round on texts not seen before: other digits, clauses shuffled, seed %d",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        texts.size(),
        chars(texts),
        effort.rounds(),
        effort.seconds(),
        SEED);
  }

  void run(PrintWriter out) {
    ToIntFunction<String> extract = t -> extractor.extract(t).size();
    ToIntFunction<String> segment = t -> hanlp.seg(t).size();
    out.println(head(texts, effort));
    long size = warmUp(extract, segment);
    compare(out, "text as it is", size, extract, segment, false);
    compare(out, "text without numbers", size, extract, segment, true);
    threads(out, extract, size);
    for (String unit : List.of("7", "一", "不少于")) {
      long millis = once(unit.repeat(MEGABYTE / unit.length()), extract);
      out.printf(Locale.ROOT, "a million characters of %s: %d ms%n", unit, millis);
      out.flush();
    }
  }

  /** Runs both sides until they are compiled; returns how many characters fill a round. */
  private long warmUp(ToIntFunction<String> extract, ToIntFunction<String> segment) {
    long end = System.nanoTime() + effort.warmUp() * 1_000_000_000L;
    double perSecond;
    do {
      List<String> sample = fresh.next(1);
      perSecond = took(sample, extract).perSecond();
      took(sample, segment);
    } while (System.nanoTime() < end);
    return (long) (perSecond * effort.seconds());
  }

  private void compare(
      PrintWriter out,
      String name,
      long size,
      ToIntFunction<String> extract,
      ToIntFunction<String> segment,
      boolean bare) {
    List<Took> ours = new ArrayList<>();
    List<Took> theirs = new ArrayList<>();
    for (int i = 0; i < effort.rounds(); i++) {
      List<String> sample = bare ? withoutNumbers(fresh.next(size)) : fresh.next(size);
      ours.add(took(sample, extract));
      theirs.add(took(sample, segment));
    }
    out.printf(
        Locale.ROOT,
        "%s: extractor %s; HanLP %s; ratio %.2f%n",
        name,
        Took.told(ours),
        Took.told(theirs),
        Took.ratio(ours, theirs));
    out.flush();
  }

  /** The same texts without any character that can begin a number. */
  private static List<String> withoutNumbers(List<String> texts) {
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

  private void threads(PrintWriter out, ToIntFunction<String> extract, long size) {
    double[] ratios = new double[effort.rounds()];
    for (int i = 0; i < ratios.length; i++) {
      double one = together(1, extract, size);
      ratios[i] = together(2, extract, size) / one;
    }
    out.printf(Locale.ROOT, "two threads: %.2f times one%n", Took.median(ratios));
    out.flush();
  }

  /** Characters a second of that many threads together, each with texts of its own. */
  private double together(int count, ToIntFunction<String> work, long size) {
    CountDownLatch ready = new CountDownLatch(count);
    double[] speeds = new double[count];
    List<Thread> threads = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int mine = k;
      List<String> sample = fresh.next(size);
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
                speeds[mine] = took(sample, work).perSecond();
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

  /** One pass through the texts. */
  private Took took(List<String> sample, ToIntFunction<String> work) {
    Took.Clock clock = Took.Clock.start();
    int sum = 0;
    for (String text : sample) {
      sum += work.applyAsInt(text);
    }
    sink.set(sum);
    return clock.stop(sample, sum);
  }

  private long once(String text, ToIntFunction<String> work) {
    long start = System.nanoTime();
    sink.set(work.applyAsInt(text));
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long chars(List<String> sample) {
    return sample.stream().mapToLong(String::length).sum();
  }
}
