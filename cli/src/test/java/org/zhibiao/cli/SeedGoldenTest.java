package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Every row that {@code extract seeds} writes, against the committed output, whose quotes, values,
 * units and comparators agree with the gold in corpora/gold. After a wanted change: {@code mvn
 * verify -Dgolden.update=true}, then read the difference.
 */
class SeedGoldenTest {
  private static final Path ROOT = Path.of(String.valueOf(System.getProperty("zhibiao.root")));
  private static final Path GOLDEN =
      ROOT.resolve("cli/src/test/resources/gz-kx-2022.targets.jsonl");

  @Test
  void theWholeSeedIsExtractedAsReviewed() throws Exception {
    Run run = Run.of("extract", ROOT.resolve("seeds/gz-kx-2022.txt").toString());
    assertEquals(ExitCodes.OK, run.code(), run.err());
    String rows =
        run.out().replaceAll("\"file\":\"[^\"]*gz-kx-2022.txt\"", "\"file\":\"gz-kx-2022.txt\"");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, rows);
    }
    assertEquals(Files.readString(GOLDEN), rows);
  }
}
