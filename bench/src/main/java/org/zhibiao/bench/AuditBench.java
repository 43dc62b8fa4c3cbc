package org.zhibiao.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zhibiao.audit.Audit;
import org.zhibiao.audit.Finding;
import org.zhibiao.audit.Rule;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.audit.RulesException;
import org.zhibiao.batch.Batch;
import org.zhibiao.batch.Outcome;
import org.zhibiao.batch.ReadingMaker;
import org.zhibiao.cli.Complaint;
import org.zhibiao.cli.ExitCodes;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.generate.DeclarationGenerator;
import org.zhibiao.generate.FormFile;
import org.zhibiao.generate.GeneratedFolder;
import org.zhibiao.index.audit.IndexAudit;
import org.zhibiao.index.search.IndexBuilder;
import org.zhibiao.index.search.IndexException;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Reading;
import org.zhibiao.storage.Trees;

/**
 * Measures the audit: of single declarations against extracting them, in turn and in one thread;
 * and of many years and departments over generated declarations.
 */
final class AuditBench {
  private static final int ROUNDS = 7;

  /** Time before the measured rounds, until the compiler has seen both sides often enough. */
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  /** Targets of a round at least, so that short declarations are repeated. */
  private static final int ROUND = 10_000;

  private static final int SAMPLE = 200;

  /** How many targets a generated declaration has, about. */
  private static final int TARGETS = 180;

  private final int count;
  private final Extractor extractor;
  private final DeclarationReader reader;

  /**
   * A measurement.
   *
   * @param count about how many targets for the rules over years and peers
   */
  AuditBench(int count, Extractor extractor, DeclarationReader reader) {
    this.count = count;
    this.extractor = extractor;
    this.reader = reader;
  }

  /**
   * Measures; {@code path} is a declaration or a folder of them to measure besides the generated
   * ones, or empty.
   */
  void run(Path path, PrintWriter out) throws IOException {
    out.printf(
        Locale.ROOT,
        "JDK %s, %d processors, -Xmx %d MB; seed 42, years 2018..2025, 200 departments%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    DeclarationGenerator generator = new DeclarationGenerator(42, 2018, 2025, 200);
    if (!path.toString().isEmpty()) {
      List<Declaration> declarations = declarations(path);
      if (declarations.isEmpty()) {
        throw new Complaint(ExitCodes.NOTHING_DONE, path + "：没有可读的申报表");
      }
      single(path.toString(), declarations, out);
    }
    single("generated", generated(generator), out);
    many(generator, out);
  }

  private List<Declaration> generated(DeclarationGenerator generator) throws IOException {
    Path folder = Files.createTempDirectory("zhibiao-bench");
    try {
      write(folder, generator, SAMPLE);
      return declarations(folder);
    } finally {
      Trees.delete(folder);
    }
  }

  private List<Declaration> declarations(Path path) throws IOException {
    List<Declaration> declarations = new ArrayList<>();
    new Batch(reader, extractor)
        .run(
            List.of(path),
            (outcome, left) -> {
              if (outcome instanceof Outcome.Read read) {
                read.readings().forEach(r -> declarations.add(r.declaration()));
              }
            });
    return declarations;
  }

  private static void write(Path folder, DeclarationGenerator generator, int forms)
      throws IOException {
    try (GeneratedFolder to = new GeneratedFolder(folder, List.of(FormFile.TXT))) {
      for (int i = 0; i < forms; i++) {
        to.write(i, generator.generate(i));
      }
    }
    Files.delete(folder.resolve("truth.jsonl"));
  }

  /** What one round over the declarations took, in nanoseconds, and what it found. */
  private record Round(long extracting, long auditing, int targets, int findings) {}

  private Round round(List<Declaration> declarations, int repeats, Audit audit) {
    long extract = 0;
    long check = 0;
    int targets = 0;
    int findings = 0;
    for (int i = 0; i < repeats; i++) {
      for (Declaration d : declarations) {
        long start = System.nanoTime();
        Reading reading = ReadingMaker.reading(d, extractor);
        long between = System.nanoTime();
        List<Finding> found = audit.declaration(reading);
        check += System.nanoTime() - between;
        extract += between - start;
        targets += reading.items().size();
        findings += found.size();
      }
    }
    return new Round(extract, check, targets, findings);
  }

  private void single(String name, List<Declaration> declarations, PrintWriter out) {
    Audit audit = Audit.standard();
    double[] extracting = new double[ROUNDS];
    double[] auditing = new double[ROUNDS];
    Round last = new Round(0, 0, 0, 0);
    int once = 0;
    for (Declaration d : declarations) {
      once += ReadingMaker.reading(d, extractor).items().size();
    }
    int repeats = 1 + ROUND / Math.max(1, once);
    long warm = System.nanoTime() + WARM_UP.toNanos();
    for (int round = 0; round < ROUNDS; round += System.nanoTime() < warm ? 0 : 1) {
      last = round(declarations, repeats, audit);
      extracting[round] = last.extracting() / 1e6;
      auditing[round] = last.auditing() / 1e6;
    }
    double median = median(extracting);
    out.printf(
        Locale.ROOT,
        "%s: %d declarations, %,d targets, %,d findings; extracting %.0f ms, auditing %.0f ms,"
            + " ratio %.3f (medians of %d rounds, one thread)%n",
        name,
        declarations.size() * repeats,
        last.targets(),
        last.findings(),
        median,
        median(auditing),
        median(auditing) / median,
        ROUNDS);
    out.flush();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** The rules over years and peers, then all rules, over declarations that are not in memory. */
  private void many(DeclarationGenerator generator, PrintWriter out) throws IOException {
    Path texts = Files.createTempDirectory("zhibiao-bench");
    Path folder = Files.createTempDirectory("zhibiao-bench-audit");
    try (IndexBuilder builder = IndexBuilder.open(folder)) {
      write(texts, generator, (count + TARGETS - 1) / TARGETS);
      long start = System.nanoTime();
      new Batch(reader, extractor)
          .run(
              List.of(texts),
              (outcome, left) -> {
                if (outcome instanceof Outcome.Read read) {
                  for (Reading r : read.readings()) {
                    builder.addForAudit(r);
                  }
                }
              });
      out.printf(
          Locale.ROOT,
          "read and extracted: %,d targets of %,d declarations in %.0f s%n",
          builder.targets(),
          builder.declarations(),
          (System.nanoTime() - start) / 1e9);
      out.flush();
      time("rules over years and peers", builder, new Audit(only("Y")), out);
      time("all rules", builder, Audit.standard(), out);
    } catch (IndexException e) {
      throw new Complaint(ExitCodes.NOTHING_DONE, String.valueOf(e.getMessage()));
    } finally {
      Trees.delete(texts);
      Trees.delete(folder);
    }
  }

  /** Only the rules of that letter. */
  private static RuleBook only(String letter) {
    RuleBook standard = RuleBook.standard();
    List<String> lines =
        standard.rules().stream()
            .map(Rule::id)
            .filter(id -> !id.startsWith(letter))
            .map(id -> id + " off")
            .toList();
    try {
      return standard.with(lines, "");
    } catch (RulesException e) {
      throw new IllegalStateException("a rule can't be switched off", e);
    }
  }

  private static void time(String name, IndexBuilder builder, Audit audit, PrintWriter out)
      throws IOException {
    long[] findings = {0};
    long start = System.nanoTime();
    IndexAudit.Sink sink = (reading, found) -> findings[0] += found.size();
    builder.audit(audit, sink);
    double seconds = (System.nanoTime() - start) / 1e9;
    Runtime jvm = Runtime.getRuntime();
    System.gc();
    out.printf(
        Locale.ROOT,
        "%s: %.1f s, %,d findings, %,.0f targets/s; heap in use after it %d MB%n",
        name,
        seconds,
        findings[0],
        builder.targets() / seconds,
        (jvm.totalMemory() - jvm.freeMemory()) >> 20);
    out.flush();
  }
}
