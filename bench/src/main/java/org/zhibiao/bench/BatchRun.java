package org.zhibiao.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.cli.Complaint;
import org.zhibiao.cli.ExitCodes;
import org.zhibiao.storage.Trees;

/**
 * One batch in a process of its own with {@value #HEAP}.
 *
 * @param seconds from the start of the process to its end
 * @param cpuSeconds that it used of the processors, in its own code and in the system
 * @param files read
 * @param targets found
 * @param peakKilobytes the most memory that the process held; 0 where the system does not tell
 */
record BatchRun(double seconds, double cpuSeconds, long files, long targets, long peakKilobytes) {
  static final String HEAP = "-Xmx512m";

  private static final Pattern SUMMARY = Pattern.compile("读取 (\\d+).*指标值 (\\d+) 条");

  /**
   * Processes that have ended leave no trace of their memory, so that it is looked at on the way.
   */
  private static final long LOOK_MILLIS = 50;

  private static final Path TASKSET = Path.of("/usr/bin/taskset");

  double filesPerSecond() {
    return files / seconds;
  }

  /** The run with the median of seconds; of an even number the slower of the two in the middle. */
  static BatchRun median(List<BatchRun> runs) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(BatchRun::seconds))
        .toList()
        .get(runs.size() / 2);
  }

  /** The figures in words. */
  String told() {
    return String.format(
        Locale.ROOT,
        "%.1f s, %.1f CPU s, %.1f files/s, %,.0f targets/s, peak memory of the process %d MB",
        seconds,
        cpuSeconds,
        filesPerSecond(),
        targets / seconds,
        peakKilobytes / 1024);
  }

  /** Runs that build over the folder {@code in} of the folder; what it writes is deleted. */
  static BatchRun of(OtherBuild build, Path folder, int threads) throws IOException {
    Path work = Files.createTempDirectory(folder, "run");
    try {
      return run(command(build, folder.resolve("in"), work, threads), work);
    } finally {
      Trees.delete(work);
    }
  }

  private static List<String> command(OtherBuild build, Path in, Path work, int threads)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(TASKSET)) {
      // The compiler and the collector of the JVM must not take another core either.
      command.addAll(List.of(TASKSET.toString(), "-c", threads == 1 ? "0" : "0-" + (threads - 1)));
    }
    List<String> flags = List.of(HEAP, "-XX:ActiveProcessorCount=" + threads);
    command.addAll(build.command(flags, TimedMain.class, work.resolve("driver")));
    command.addAll(
        List.of(
            work.resolve("cpu").toString(),
            "extract",
            in.toString(),
            "-o",
            work.resolve("out") + "/",
            "--threads",
            String.valueOf(threads)));
    return command;
  }

  private static BatchRun run(List<String> command, Path work) throws IOException {
    Path log = work.resolve("log");
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
    boolean done = process.exitValue() == ExitCodes.OK || process.exitValue() == ExitCodes.UNREAD;
    if (!done || !summary.find()) {
      throw new Complaint(ExitCodes.NOTHING_DONE, "一次整批没有做成：" + said.strip());
    }
    return new BatchRun(
        seconds,
        Long.parseLong(Files.readString(work.resolve("cpu"))) / 1e9,
        Long.parseLong(summary.group(1)),
        Long.parseLong(summary.group(2)),
        peak);
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
