package org.zhibiao.index.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibiao.audit.Suppressions;
import org.zhibiao.batch.Outcome;
import org.zhibiao.export.Format;
import org.zhibiao.fields.Layout;
import org.zhibiao.index.search.Readings;
import org.zhibiao.ledger.BatchFolder;
import org.zhibiao.storage.WholeFile;

/** What is told as done is done, and what is told as failed has changed nothing. */
class KeptFaultsTest {
  private static final int MOST_CALLS = 1000;

  @TempDir Path folder;
  private final FaultyFiles files = new FaultyFiles();

  /** Something that is tried with every call failing in turn. */
  @FunctionalInterface
  interface Trial {
    void run(Path folder, int round) throws IOException;
  }

  /** What must hold behind a trial. */
  @FunctionalInterface
  interface Check {
    void run(int round, boolean done) throws IOException;
  }

  private void everyCall(FaultyFiles.Mode mode, Trial trial, Check check) throws IOException {
    boolean failed = true;
    int told = 0;
    int call = 0;
    while (failed) {
      files.failAt(mode, ++call);
      boolean done = true;
      try {
        trial.run(files.path(folder), call);
      } catch (IOException e) {
        done = false;
        told++;
      } finally {
        failed = files.stop();
      }
      check.run(call, done);
      assertTrue(call < MOST_CALLS, "no end of calls");
      failed &= mode != FaultyFiles.Mode.KEPT;
    }
    assertTrue(told > 3 || mode == FaultyFiles.Mode.KEPT, "nothing failed");
  }

  @ParameterizedTest
  @EnumSource(FaultyFiles.Mode.class)
  void aFileIsTheOldOneOrTheNewOne(FaultyFiles.Mode mode) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "0");
    String[] before = {"0"};
    everyCall(
        mode,
        (where, round) -> WholeFile.write(where.resolve("a.txt"), "" + round),
        (round, done) -> {
          String now = Files.readString(folder.resolve("a.txt"));
          assertTrue(now.equals("" + round) || !done && now.equals(before[0]), now);
          before[0] = now;
        });
  }

  private static Suppressions.Entry entry(int round) {
    return new Suppressions.Entry(
        "id" + round, "W04", "表.xlsx!F12", "约200人", "惯例", "2026-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @EnumSource(FaultyFiles.Mode.class)
  void whatIsSetAsideIsKeptOrTold(FaultyFiles.Mode mode) throws IOException {
    Path file = folder.resolve("suppressions.jsonl");
    Suppressions.open(file).add(entry(0));
    Set<String> known = new java.util.TreeSet<>(Set.of("id0"));
    everyCall(
        mode,
        (where, round) -> Suppressions.open(where.resolve("suppressions.jsonl")).add(entry(round)),
        (round, done) -> {
          Set<String> now = Suppressions.open(file).ids();
          assertTrue(now.containsAll(known), () -> known + " but " + now);
          if (done) {
            assertTrue(now.contains("id" + round), "told as kept: " + round);
          }
          known.addAll(now);
        });
    Suppressions.open(file).add(entry(9999));
    assertTrue(Suppressions.open(file).ids().contains("id9999"));
  }

  private static void batch(Path out, int round) throws IOException {
    try (BatchFolder batch = BatchFolder.open(out, Layout.TARGETS, "1", false)) {
      var reading = Readings.of("市科协", 2000 + round, "论文不少于" + round + "篇");
      batch.accept(new Outcome.Read(reading.declaration().file(), "" + round, List.of(reading)));
      batch.commit(Set.of(Format.CSV));
    }
  }

  @ParameterizedTest
  @EnumSource(FaultyFiles.Mode.class)
  void rowsAndLedgerAreOfOneBatch(FaultyFiles.Mode mode) throws IOException {
    everyCall(
        mode,
        (where, round) -> {
          batch(folder.resolve("out" + round), 0);
          batch(where.resolve("out" + round), round);
        },
        (round, done) -> {
          Path out = folder.resolve("out" + round);
          // A commit that was broken off is ended by whoever opens the folder next.
          BatchFolder.open(out, Layout.TARGETS, "1", false).close();
          String rows = Files.readString(out.resolve("targets.jsonl"));
          String ledger = Files.readString(out.resolve("ledger.jsonl"));
          String table = Files.readString(out.resolve("targets.csv"));
          String file = ledger.replaceAll("(?s).*?\"file\":\"([^\"]*)\".*", "$1");
          assertTrue(rows.contains("\"file\":\"" + file + "\""), rows);
          assertTrue(table.contains(file), table);
          if (done) {
            assertTrue(file.contains("" + (2000 + round)), file);
          }
          batch(out, 5000);
          assertTrue(Files.readString(out.resolve("targets.csv")).contains("不少于5000篇"));
          try (Stream<Path> left = Files.list(out)) {
            assertEquals(
                List.of(".lock", "ledger.jsonl", "targets.csv", "targets.jsonl"),
                left.map(f -> "" + f.getFileName()).sorted().toList());
          }
        });
  }

  @Test
  void aCleanUpThatFailsIsNoFailure() throws IOException {
    Path out = folder.resolve("out");
    batch(out, 0);
    Files.writeString(out.resolve(".run-targets-1.rows"), "");
    Files.writeString(out.resolve(".run-targets-1.ledger"), "");
    files.failAt(FaultyFiles.Mode.KEPT, 1);
    batch(files.path(out), 1);
    assertTrue(files.stop());
    assertTrue(Files.readString(out.resolve("targets.jsonl")).contains("不少于1篇"));
  }
}
