package org.zhibiao.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.zhibiao.batch.Batch;
import org.zhibiao.batch.Outcome;
import org.zhibiao.cli.Complaint;
import org.zhibiao.cli.ExitCodes;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.generate.DeclarationGenerator;
import org.zhibiao.generate.FormFile;
import org.zhibiao.generate.GeneratedFolder;
import org.zhibiao.index.query.QueryException;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.search.IndexBuilder;
import org.zhibiao.index.search.IndexException;
import org.zhibiao.index.search.SearchRequest;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.storage.Trees;

/**
 * Measures the search over generated declarations: how fast the index is built and how large it is;
 * how long the queries of {@code search-queries.tsv} take with all facets and without, on one
 * thread and on two; and, in the same run, bare Lucene on the same texts.
 */
final class SearchBench {
  /** About how many targets a generated declaration has. */
  private static final int TARGETS = 179;

  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;
  private static final int HITS = 20;
  private static final double MEGA = 1 << 20;

  private final int count;
  private final Path folder;

  /**
   * A measurement.
   *
   * @param count how many targets, about
   * @param folder of the index; one that is there is searched and not built again
   */
  SearchBench(int count, Path folder) {
    this.count = count;
    this.folder = folder;
  }

  void run(PrintWriter out) throws IOException {
    out.printf(
        Locale.ROOT,
        "JDK %s, %d processors, -Xmx %d MB; seed 42, years 2018..2025, 200 departments%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    try {
      if (!TargetIndex.exists(folder)) {
        build(out);
      }
      for (int threads = 1; threads <= 2; threads++) {
        search(threads, out);
      }
      plain(out);
    } catch (IndexException e) {
      throw new Complaint(ExitCodes.NOTHING_DONE, String.valueOf(e.getMessage()));
    } catch (QueryException e) {
      throw new IllegalStateException("the log holds a query that can't be read", e);
    }
  }

  /** Reads, extracts and indexes; the texts are written before, and that time is not counted. */
  private void build(PrintWriter out) throws IOException, IndexException {
    Path texts = Files.createTempDirectory("zhibiao-bench");
    try {
      generate(texts);
      long start = System.nanoTime();
      long[] adding = {0};
      try (IndexBuilder builder = IndexBuilder.open(folder)) {
        new Batch(DeclarationReader.standard(), Extractor.standard())
            .run(
                List.of(texts),
                (outcome, left) -> {
                  long began = System.nanoTime();
                  add(builder, outcome);
                  adding[0] += System.nanoTime() - began;
                });
        long began = System.nanoTime();
        builder.publish();
        adding[0] += System.nanoTime() - began;
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
            Locale.ROOT,
            "built: %,d targets of %,d declarations in %.0f s, %,.0f targets/s; the thread that"
                + " indexes took %.0f s, %,.0f targets/s%n",
            builder.targets(),
            builder.declarations(),
            seconds,
            builder.targets() / seconds,
            adding[0] / 1e9,
            builder.targets() / (adding[0] / 1e9));
        out.flush();
      }
    } finally {
      Trees.delete(texts);
    }
  }

  private void generate(Path texts) throws IOException {
    DeclarationGenerator generator = new DeclarationGenerator(42, 2018, 2025, 200);
    try (GeneratedFolder to = new GeneratedFolder(texts, List.of(FormFile.TXT))) {
      for (int i = 0; i < (count + TARGETS - 1) / TARGETS; i++) {
        to.write(i, generator.generate(i));
      }
    }
    Files.delete(texts.resolve("truth.jsonl"));
  }

  private static void add(IndexBuilder builder, Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Read read) {
      for (var reading : read.readings()) {
        builder.add(reading);
      }
    }
  }

  private void search(int threads, PrintWriter out)
      throws IOException, IndexException, QueryException {
    long opened = System.nanoTime();
    try (TargetIndex index = TargetIndex.open(folder, threads)) {
      double open = (System.nanoTime() - opened) / 1e9;
      List<SearchRequest> log = log();
      if (threads == 1) {
        out.printf(
            Locale.ROOT,
            "index: %,d targets, %,.0f bytes each, opened in %.2f s; %d queries, %d rounds%n",
            index.targets(),
            (double) size(folder) / index.targets(),
            open,
            log.size(),
            ROUNDS);
      }
      double[] with = times(log, index::search);
      tell(out, threads + (threads == 1 ? " thread" : " threads") + ", all facets", with);
      double[] without = times(log, index::hits);
      tell(out, threads + (threads == 1 ? " thread" : " threads") + ", no facets", without);
      System.gc();
      Runtime jvm = Runtime.getRuntime();
      out.printf(
          Locale.ROOT,
          "  heap in use after that: %.0f MB%n",
          (jvm.totalMemory() - jvm.freeMemory()) / MEGA);
      out.flush();
    }
  }

  /** Bare Lucene: one field of text in single characters, the words of the log as phrases. */
  private void plain(PrintWriter out) throws IOException, IndexException, QueryException {
    Path temporary = Files.createTempDirectory("zhibiao-plain");
    try (TargetIndex index = TargetIndex.open(folder, 1)) {
      long start = System.nanoTime();
      PlainIndex.build(temporary, index);
      double seconds = (System.nanoTime() - start) / 1e9;
      try (PlainIndex plain = PlainIndex.open(temporary)) {
        out.printf(
            Locale.ROOT,
            "bare Lucene: built %,.0f targets/s, %,.0f bytes each%n",
            index.targets() / seconds,
            (double) size(temporary) / index.targets());
        List<SearchRequest> words =
            log().stream().filter(r -> !PlainIndex.words(r.query()).isEmpty()).toList();
        tell(
            out,
            "1 thread, the words of " + words.size() + " queries, no fields and facets",
            times(words, r -> plain.search(r.query(), HITS)));
      }
    } finally {
      Trees.delete(temporary);
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  /** What is measured of a query. */
  @FunctionalInterface
  private interface Task {
    Object run(SearchRequest request) throws IOException;
  }

  /** The milliseconds of every query in every round, sorted. */
  private static double[] times(List<SearchRequest> log, Task task) throws IOException {
    double[] times = new double[log.size() * ROUNDS];
    int at = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (SearchRequest request : log) {
        long start = System.nanoTime();
        if (task.run(request) == null) {
          throw new IllegalStateException("no answer to " + request.query().source());
        }
        if (round >= 0) {
          times[at++] = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    Arrays.sort(times);
    return times;
  }

  private static void tell(PrintWriter out, String what, double[] times) {
    out.printf(
        Locale.ROOT,
        "  %s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, mean %.1f ms, longest %.1f ms%n",
        what,
        percentile(times, 50),
        percentile(times, 95),
        percentile(times, 99),
        Arrays.stream(times).average().orElse(0),
        times[times.length - 1]);
    out.flush();
  }

  private static double percentile(double[] sorted, int percent) {
    return sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
  }

  /** The requests of the log, in its order. */
  static List<SearchRequest> log() throws IOException, QueryException {
    QueryParser parser = new QueryParser();
    List<SearchRequest> log = new ArrayList<>();
    try (InputStream in = SearchBench.class.getResourceAsStream("search-queries.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          log.add(request(parser, line.split("\t", -1)));
        }
      }
    }
    return log;
  }

  private static SearchRequest request(QueryParser parser, String[] columns) throws QueryException {
    Map<String, List<String>> filters = new HashMap<>();
    for (String filter : columns.length > 1 ? columns[1].split(" ", -1) : new String[0]) {
      if (!filter.isEmpty()) {
        int equals = filter.indexOf('=');
        filters
            .computeIfAbsent(filter.substring(0, equals), f -> new ArrayList<>())
            .add(filter.substring(equals + 1));
      }
    }
    String order = columns.length > 2 ? columns[2] : "relevance";
    return new SearchRequest(
        parser.parse(columns[0]),
        filters,
        null,
        SearchRequest.Sort.valueOf(order.toUpperCase(Locale.ROOT).replace('-', '_')),
        0,
        HITS);
  }
}
