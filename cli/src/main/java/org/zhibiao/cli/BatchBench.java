package org.zhibiao.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.generate.DeclarationGenerator;
import org.zhibiao.generate.FormFile;
import org.zhibiao.generate.GeneratedFolder;

/**
 * Measures batches over generated declarations, each in a process of its own with {@value #HEAP}:
 * files and targets a second, the most memory that the process ever held, and two cores against
 * one. The time of a run is that of the whole process, from start to end.
 */
final class BatchBench {
  private static final String HEAP = "-Xmx512m";
  private static final Pattern SUMMARY = Pattern.compile("读取 (\\d+).*指标值 (\\d+) 条");

  /**
   * Processes that have ended leave no trace of their memory, so that it is looked at on the way.
   */
  private static final long LOOK_MILLIS = 50;

  private static final Path TASKSET = Path.of("/usr/bin/taskset");

  private final int texts;
  private final int office;

  /**
   * A measurement.
   *
   * @param texts how many declarations as text
   * @param office how many in a mix of office formats
   */
  BatchBench(int texts, int office) {
    this.texts = texts;
    this.office = office;
  }

  void run(PrintWriter out) throws IOException {
    out.printf(
        Locale.ROOT,
        "JDK %s, %d processors, %s; seed 42, years 2018..2025, 200 departments%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        HEAP);
    measure(out, "text", texts, List.of(FormFile.TXT));
    measure(
        out,
        "docx, xlsx, xls, html, csv in turn",
        office,
        List.of(FormFile.DOCX, FormFile.XLSX, FormFile.XLS, FormFile.HTML, FormFile.CSV));
  }

  /** One run of a batch. */
  private record Result(double seconds, long files, long targets, long peakKilobytes) {
    double filesPerSecond() {
      return files / seconds;
    }
  }

  private static void measure(PrintWriter out, String what, int count, List<FormFile> formats)
      throws IOException {
    if (count == 0) {
      return;
    }
    Path folder = Files.createTempDirectory("zhibiao-bench");
    try {
      long bytes = generate(folder.resolve("in"), count, formats);
      out.printf(Locale.ROOT, "%s: %,d files, %.1f kB each%n", what, count, bytes / 1e3 / count);
      out.flush();
      Result two = batch(folder, 2);
      tell(out, "2 cores", two);
      Result one = batch(folder, 1);
      tell(out, "1 core", one);
      out.printf(
          Locale.ROOT,
          "  two cores: %.2f times one%n",
          two.filesPerSecond() / one.filesPerSecond());
      out.flush();
    } finally {
      Trees.delete(folder);
    }
  }

  private static void tell(PrintWriter out, String name, Result result) {
    out.printf(
        Locale.ROOT,
        "  %s: %.1f s, %.1f files/s, %,.0f targets/s, peak memory of the process %d MB%n",
        name,
        result.seconds(),
        result.filesPerSecond(),
        result.targets() / result.seconds(),
        result.peakKilobytes() / 1024);
    out.flush();
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

  private static Result batch(Path folder, int threads) throws IOException {
    Path log = folder.resolve("log-" + threads);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:ActiveProcessorCount=" + threads,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "extract",
                folder.resolve("in").toString(),
                "-o",
                folder.resolve("out-" + threads) + "/",
                "--threads",
                String.valueOf(threads)));
    if (Files.isExecutable(TASKSET)) {
      // The compiler and the collector of the JVM must not take another core either.
      command.addAll(
          0, List.of(TASKSET.toString(), "-c", threads == 1 ? "0" : "0-" + (threads - 1)));
    }
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    long peak = 0;
    try {
      while (process.isAlive()) {
        peak = Math.max(peak, memory(process.pid()));
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the measurement was interrupted");
    } finally {
      process.destroyForcibly();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String said = Files.readString(log, StandardCharsets.UTF_8);
    Matcher summary = SUMMARY.matcher(said);
    if (process.exitValue() != ExitCodes.OK || !summary.find()) {
      throw new IOException("a batch failed: " + said);
    }
    return new Result(
        seconds, Long.parseLong(summary.group(1)), Long.parseLong(summary.group(2)), peak);
  }

  /** The most memory that a process has held, in kilobytes; 0 where the system does not tell. */
  private static long memory(long process) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      // It ended in between, or this is no Linux.
      return 0;
    }
    return 0;
  }
}
