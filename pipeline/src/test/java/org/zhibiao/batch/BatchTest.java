package org.zhibiao.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.model.Reading;

class BatchTest {
  private static final DeclarationReader READER = DeclarationReader.standard();
  private static final Extractor EXTRACTOR = Extractor.standard();

  @TempDir Path folder;

  @Test
  void oneBadFileAmongAThousandLeavesTheOthers() throws IOException {
    for (int i = 1; i <= 1000; i++) {
      write(i);
    }
    Files.write(folder.resolve("0500.txt"), new byte[] {0, 1, 2, 3, 0, 5});
    List<Outcome> outcomes = run(2);
    assertEquals(1000, outcomes.size());
    assertEquals(999, outcomes.stream().filter(o -> o instanceof Outcome.Read).count());
    assertEquals(999, values(outcomes).size());
    Outcome bad = outcomes.get(499);
    assertEquals("0500.txt", Path.of(((Outcome.Failed) bad).name()).getFileName().toString());
  }

  @Test
  void theOrderDoesNotDependOnTheThreads() throws IOException {
    for (int i = 1; i <= 200; i++) {
      write(i);
    }
    List<String> one = values(run(1));
    assertEquals(200, one.size());
    assertEquals(one, values(run(7)));
  }

  @Test
  void whatTheSinkThrowsEndsTheBatch() throws IOException {
    for (int i = 1; i <= 50; i++) {
      write(i);
    }
    Batch batch = new Batch(READER, EXTRACTOR, 2, Batch.Earlier.NOTHING);
    List<Outcome> taken = new ArrayList<>();
    IOException full =
        assertThrows(
            IOException.class,
            () ->
                batch.run(
                    List.of(folder),
                    (outcome, left) -> {
                      taken.add(outcome);
                      throw new IOException("disk full");
                    }));
    assertEquals("disk full", full.getMessage());
    assertEquals(1, taken.size());
  }

  private void write(int number) throws IOException {
    Files.writeString(
        folder.resolve("%04d.txt".formatted(number)),
        "三级指标\t指标值\t分值\n培训人数\t≥" + number + "人\t10\n");
  }

  private List<Outcome> run(int threads) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    new Batch(READER, EXTRACTOR, threads, Batch.Earlier.NOTHING)
        .run(List.of(folder), (outcome, left) -> outcomes.add(outcome));
    return outcomes;
  }

  private static List<String> values(List<Outcome> outcomes) {
    List<String> values = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Read read) {
        for (Reading reading : read.readings()) {
          reading.items().forEach(item -> values.add(item.target().quote()));
        }
      }
    }
    return values;
  }
}
