package org.zhibiao.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.batch.Batch;
import org.zhibiao.batch.Outcome;
import org.zhibiao.export.Format;
import org.zhibiao.extract.Extractor;
import org.zhibiao.fields.Layout;
import org.zhibiao.form.DeclarationReader;

class BatchFolderTest {
  private static final DeclarationReader READER = DeclarationReader.standard();
  private static final Extractor EXTRACTOR = Extractor.rulesOnly();

  @TempDir Path temporary;
  private Path in;
  private Path out;

  @BeforeEach
  void forms() throws IOException {
    in = Files.createDirectory(temporary.resolve("in"));
    out = temporary.resolve("out");
    for (int i = 10; i < 40; i++) {
      form(i, i);
    }
    Files.write(in.resolve("20.txt"), new byte[] {0, 1, 0, 1});
  }

  private void form(int name, int people) throws IOException {
    Files.writeString(in.resolve(name + ".txt"), "三级指标\t指标值\t分值\n培训人数\t≥" + people + "人\t10\n");
  }

  @Test
  void rowsAndLedgerOfABatch() throws IOException {
    List<Outcome> outcomes = batch(false, "1");
    assertEquals(30, outcomes.size());
    assertEquals(29, lines("targets.jsonl").size());
    List<String> ledger = lines("ledger.jsonl");
    assertEquals(30, ledger.size());
    assertTrue(ledger.get(10).contains("\"status\":\"failed\""), ledger.get(10));
    assertTrue(ledger.get(0).contains("\"rows\":1"), ledger.get(0));
    assertEquals(List.of(".lock", "ledger.jsonl", "targets.jsonl"), names());
  }

  @Test
  void whatIsDoneIsNotReadAgain() throws IOException {
    batch(false, "1");
    List<String> before = lines("targets.jsonl");
    form(15, 999);
    Files.delete(in.resolve("16.txt"));
    List<Outcome> again = batch(false, "1");
    assertEquals(1, count(again, Outcome.Read.class));
    assertEquals(28, count(again, Outcome.Known.class));
    List<String> after = lines("targets.jsonl");
    assertEquals(28, after.size());
    assertTrue(after.get(5).contains("≥999人"), after.get(5));
    assertEquals(before.getLast(), after.getLast());
  }

  @Test
  void anotherVersionReadsAllAgain() throws IOException {
    batch(false, "1");
    assertEquals(29, count(batch(false, "2"), Outcome.Read.class));
  }

  @Test
  void onlyWhatFailedIsRead() throws IOException {
    batch(false, "1");
    form(20, 20);
    form(15, 999);
    List<Outcome> again = batch(true, "2");
    assertEquals(1, count(again, Outcome.Read.class));
    List<String> rows = lines("targets.jsonl");
    assertEquals(30, rows.size());
    assertTrue(rows.get(10).contains("≥20人"), rows.get(10));
    assertTrue(rows.get(5).contains("≥15人"), rows.get(5));
  }

  /** A process may die between any two bytes; rows are written before their line in the ledger. */
  @Test
  void aKilledBatchGoesOnAsIfNothingHadHappened() throws IOException {
    batch(false, "1");
    List<String> rows = lines("targets.jsonl");
    List<String> ledger = lines("ledger.jsonl");
    Random random = new Random(4);
    for (int round = 0; round < 20; round++) {
      out = temporary.resolve("out" + round);
      int deaths = 1 + random.nextInt(3);
      for (int i = 0; i < deaths; i++) {
        die(1 + random.nextInt(29), random);
        assertFalse(Files.exists(out.resolve("targets.jsonl")));
      }
      List<Outcome> rest = batch(false, "1");
      assertEquals(rows, lines("targets.jsonl"));
      assertEquals(ledger, lines("ledger.jsonl"));
      assertTrue(count(rest, Outcome.Read.class) < 29 || deaths == 1, "nothing was taken over");
      assertEquals(List.of(".lock", "ledger.jsonl", "targets.jsonl"), names());
    }
  }

  @Test
  void aCommitThatWasBrokenOffIsEnded() throws IOException {
    batch(false, "1");
    List<String> ledger = lines("ledger.jsonl");
    Files.move(out.resolve("ledger.jsonl"), out.resolve(".run-targets-1.ledger"));
    List<Outcome> again = batch(false, "1");
    assertEquals(0, count(again, Outcome.Read.class));
    assertEquals(ledger, lines("ledger.jsonl"));
  }

  @Test
  void twoBatchesDoNotWriteOneFolder() throws IOException {
    try (BatchFolder first = BatchFolder.open(out, Layout.TARGETS, "1", false)) {
      assertFalse(first.earlier().knows("a.txt"));
      IOException busy =
          assertThrows(IOException.class, () -> BatchFolder.open(out, Layout.TARGETS, "1", false));
      assertTrue(String.valueOf(busy.getMessage()).contains("请等它结束"));
    }
  }

  @Test
  void otherFormatsAreMadeFromTheRows() throws IOException {
    batch(false, "1", Format.CSV, Format.XLSX);
    assertEquals(30, lines("targets.csv").size());
    assertTrue(Files.size(out.resolve("targets.xlsx")) > 5000);
  }

  @Test
  void aTableOfYesterdayDoesNotStayBesideTheRowsOfToday() throws IOException {
    batch(false, "1", Format.CSV, Format.XLSX);
    form(15, 999);
    batch(false, "1");
    assertTrue(Files.readString(out.resolve("targets.csv")).contains("≥999人"));
    assertEquals(
        List.of(".lock", "ledger.jsonl", "targets.csv", "targets.jsonl", "targets.xlsx"), names());
  }

  @Test
  void rowsThatAreNotWhatWasWrittenAreNotTakenOver() throws IOException {
    batch(false, "1");
    Path rows = out.resolve("targets.jsonl");
    Files.writeString(rows, Files.readString(rows).replaceFirst("≥15人", "≥51人"));
    IOException e = assertThrows(IOException.class, () -> batch(false, "1"));
    assertTrue(String.valueOf(e.getMessage()).contains("15.txt 的各行与台账的校验和不符"), e::getMessage);
  }

  /** Begins a batch, dies after some files, and leaves the last writes half done. */
  private void die(int after, Random random) throws IOException {
    int[] left = {after};
    try (BatchFolder folder = BatchFolder.open(out, Layout.TARGETS, "1", false)) {
      new Batch(READER, EXTRACTOR, 2, folder.earlier())
          .run(
              List.of(in),
              (outcome, more) -> {
                if (left[0]-- == 0) {
                  throw new IOException("killed");
                }
                folder.accept(outcome);
              });
    } catch (IOException killed) {
      assertEquals("killed", killed.getMessage());
    }
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ledger")).toList()) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
          bytes.setLength(Math.max(0, bytes.length() - random.nextInt(200)));
        }
      }
    }
  }

  private List<Outcome> batch(boolean onlyFailed, String version, Format... formats)
      throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    try (BatchFolder folder = BatchFolder.open(out, Layout.TARGETS, version, onlyFailed)) {
      new Batch(READER, EXTRACTOR, 2, folder.earlier())
          .run(
              List.of(in),
              (outcome, left) -> {
                outcomes.add(outcome);
                folder.accept(outcome);
              });
      folder.commit(Set.of(formats));
    }
    return outcomes;
  }

  private static long count(List<Outcome> outcomes, Class<?> kind) {
    return outcomes.stream().filter(kind::isInstance).count();
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(out.resolve(file));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
