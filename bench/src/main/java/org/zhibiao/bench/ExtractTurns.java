package org.zhibiao.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhibiao.cli.Complaint;
import org.zhibiao.cli.ExitCodes;
import org.zhibiao.storage.Trees;

/**
 * Measures the extractor against that of another jar, each in a child process that stays for all
 * rounds, with the same flags and no start-up cache. They take turns, and in a round both get the
 * very same texts, which neither has seen before ({@link FreshTexts}).
 */
final class ExtractTurns {
  private static final List<String> FLAGS = List.of("-Xmx1g");
  private static final long SEED = 42;

  private final List<String> texts;
  private final Effort effort;

  ExtractTurns(List<String> texts, Effort effort) {
    this.texts = texts;
    this.effort = effort;
  }

  void run(OtherBuild build, PrintWriter out) throws IOException {
    out.println(ExtractBench.head(texts, effort) + "; " + String.join(" ", FLAGS));
    Path folder = Files.createTempDirectory("zhibiao-bench");
    try (Child own = new Child(OtherBuild.own(), folder.resolve("own"));
        Child other = new Child(build, folder.resolve("other"))) {
      measure(own, other, folder.resolve("texts.txt"), out);
    } finally {
      Trees.delete(folder);
    }
  }

  private void measure(Child own, Child other, Path file, PrintWriter out) throws IOException {
    FreshTexts fresh = new FreshTexts(texts, SEED);
    long size = warmUp(own, other, fresh, file);
    List<Took> ours = new ArrayList<>();
    List<Took> theirs = new ArrayList<>();
    for (int i = 0; i < effort.rounds(); i++) {
      write(file, fresh.next(size));
      ours.add(own.round(file));
      theirs.add(other.round(file));
    }
    tell(own, ours, out);
    tell(other, theirs, out);
    out.printf(
        Locale.ROOT,
        "ratio %.2f, median of %d rounds side by side%n",
        Took.ratio(ours, theirs),
        ours.size());
    out.flush();
  }

  private long warmUp(Child own, Child other, FreshTexts fresh, Path file) throws IOException {
    long end = System.nanoTime() + 2_000_000_000L * effort.warmUp();
    double perSecond;
    do {
      write(file, fresh.next(1));
      own.round(file);
      perSecond = other.round(file).perSecond();
    } while (System.nanoTime() < end);
    return (long) (perSecond * effort.seconds());
  }

  private static void write(Path file, List<String> texts) throws IOException {
    Files.writeString(file, String.join(ExtractRound.SEPARATOR, texts));
  }

  private static void tell(Child child, List<Took> rounds, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: %s, %,d targets%n",
        child.build.name(),
        Took.told(rounds),
        rounds.stream().mapToLong(Took::targets).sum());
  }

  /** A process that extracts a file of texts whenever it is told to. */
  private static final class Child implements Closeable {
    private final OtherBuild build;
    private final Path log;
    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;

    Child(OtherBuild build, Path folder) throws IOException {
      this.build = build;
      List<String> command = build.command(FLAGS, ExtractRound.class, folder);
      log = folder.resolve("log");
      process = new ProcessBuilder(command).redirectError(log.toFile()).start();
      answers =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      questions = process.outputWriter(StandardCharsets.UTF_8);
    }

    Took round(Path file) throws IOException {
      String answer = null;
      try {
        questions.write(file + "\n");
        questions.flush();
        answer = answers.readLine();
      } catch (IOException ended) {
        // It ended, and what it said tells why.
        answer = null;
      }
      if (answer == null) {
        String said = Files.readString(log, StandardCharsets.UTF_8);
        throw new Complaint(
            ExitCodes.NOTHING_DONE, build.name() + "：这个构建不能抽取（" + said.strip() + "）");
      }
      return Took.parse(answer);
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
