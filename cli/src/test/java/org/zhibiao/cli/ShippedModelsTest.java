package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The models in the tree were trained from the corpora in the tree. */
class ShippedModelsTest {
  private static final Path ROOT = Path.of(String.valueOf(System.getProperty("zhibiao.root")));

  @Test
  void theCorporaAreThoseThatTheModelsWereMadeFrom() throws Exception {
    String made =
        Files.readString(ROOT.resolve("pipeline/src/main/resources/org/zhibiao/train/models.txt"));
    String now = TrainCommand.fingerprint(new Corpus(ROOT.resolve("corpora")));
    assertTrue(
        made.contains(now), () -> "run ./zhibiao train corpora: " + made + " is not of " + now);
  }
}
