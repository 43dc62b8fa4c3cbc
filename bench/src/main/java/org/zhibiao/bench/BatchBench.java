package org.zhibiao.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhibiao.generate.DeclarationGenerator;
import org.zhibiao.generate.FormFile;
import org.zhibiao.generate.GeneratedFolder;
import org.zhibiao.storage.Trees;

/**
 * Measures batches over generated declarations, each in a process of its own: files and targets a
 * second, the most memory that the process ever held, two cores against one, and, if asked for,
 * this build against another on the same files, in turns. The time of a run is that of the whole
 * process, from start to end.
 */
final class BatchBench {
  /** Batches of each build, where two are compared. */
  static final int TURNS = 3;

  private final int texts;
  private final int office;
  private final List<OtherBuild> builds;
  private final int turns;

  /**
   * A measurement.
   *
   * @param texts how many declarations as text
   * @param office how many in a mix of office formats
   * @param builds this one, and another to compare it with, if any
   * @param turns batches of each build
   */
  BatchBench(int texts, int office, List<OtherBuild> builds, int turns) {
    this.texts = texts;
    this.office = office;
    this.builds = List.copyOf(builds);
    this.turns = turns;
  }

  void run(PrintWriter out) throws IOException {
    out.printf(
        Locale.ROOT,
        "JDK %s, %d processors, %s; seed 42, years 2018..2025, 200 departments%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        BatchRun.HEAP);
    measure(out, "text", texts, List.of(FormFile.TXT));
    measure(
        out,
        "docx, xlsx, xls, html, csv in turn",
        office,
        List.of(FormFile.DOCX, FormFile.XLSX, FormFile.XLS, FormFile.HTML, FormFile.CSV));
  }

  private void measure(PrintWriter out, String what, int count, List<FormFile> formats)
      throws IOException {
    if (count == 0) {
      return;
    }
    Path folder = Files.createTempDirectory("zhibiao-bench");
    try {
      long bytes = generate(folder.resolve("in"), count, formats);
      out.printf(Locale.ROOT, "%s: %,d files, %.1f kB each%n", what, count, bytes / 1e3 / count);
      out.flush();
      List<BatchRun> two = inTurns(out, folder, 2);
      List<BatchRun> one = inTurns(out, folder, 1);
      out.printf(
          Locale.ROOT,
          "  two cores: %.2f times one%n",
          two.getFirst().filesPerSecond() / one.getFirst().filesPerSecond());
      out.flush();
    } finally {
      Trees.delete(folder);
    }
  }

  /** The run of each build that has the median of its seconds, all builds in turn. */
  private List<BatchRun> inTurns(PrintWriter out, Path folder, int threads) throws IOException {
    List<List<BatchRun>> runs = new ArrayList<>();
    builds.forEach(build -> runs.add(new ArrayList<>()));
    for (int turn = 0; turn < turns; turn++) {
      for (int i = 0; i < builds.size(); i++) {
        runs.get(i).add(BatchRun.of(builds.get(i), folder, threads));
      }
    }
    List<BatchRun> medians = runs.stream().map(BatchRun::median).toList();
    String cores = threads == 1 ? "1 core" : threads + " cores";
    for (int i = 0; i < builds.size(); i++) {
      String name = builds.size() == 1 ? cores : cores + ", " + builds.get(i).name();
      out.printf(Locale.ROOT, "  %s: %s%n", name, medians.get(i).told());
    }
    if (builds.size() > 1) {
      tellRatio(out, runs.getFirst(), runs.getLast());
    }
    out.flush();
    return medians;
  }

  private static void tellRatio(PrintWriter out, List<BatchRun> ours, List<BatchRun> theirs) {
    double[] wall = new double[ours.size()];
    double[] cpu = new double[ours.size()];
    for (int i = 0; i < wall.length; i++) {
      wall[i] = theirs.get(i).seconds() / ours.get(i).seconds();
      cpu[i] = theirs.get(i).cpuSeconds() / ours.get(i).cpuSeconds();
    }
    out.printf(
        Locale.ROOT,
        "  ratio %.2f of seconds, %.2f of CPU seconds, medians of %d turns%n",
        Took.median(wall),
        Took.median(cpu),
        wall.length);
  }

  private static long generate(Path folder, int count, List<FormFile> formats) throws IOException {
    DeclarationGenerator generator = new DeclarationGenerator(42, 2018, 2025, 200);
    try (GeneratedFolder to = new GeneratedFolder(folder, formats)) {
      for (int i = 0; i < count; i++) {
        to.write(i, generator.generate(i));
      }
    }
    Files.delete(folder.resolve("truth.jsonl"));
    long[] bytes = {0};
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes[0] += attributes.size();
            return FileVisitResult.CONTINUE;
          }
        });
    return bytes[0];
  }
}
