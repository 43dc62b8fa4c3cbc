package org.zhibiao.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {
  @TempDir private Path folder;

  @Test
  void linesOfAnyLengthAreWholeAndKnowWhereTheyBegin() throws IOException {
    List<String> lines =
        List.of(
            "",
            "不少于50篇",
            "x".repeat((1 << 16) - 1),
            "x".repeat(1 << 16),
            "",
            "篇".repeat(100_000),
            "≥95%");
    Path file = folder.resolve("lines");
    Files.writeString(file, String.join("\n", lines) + "\nno end");
    try (LineFile read = new LineFile(file)) {
      long at = 0;
      for (String line : lines) {
        assertEquals(at, read.position());
        assertEquals(line, read.next());
        at += line.getBytes(StandardCharsets.UTF_8).length + 1;
      }
      assertNull(read.next());
      read.seek(1);
      assertEquals("不少于50篇", read.next());
    }
  }
}
