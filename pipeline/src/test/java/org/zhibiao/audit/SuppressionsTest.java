package org.zhibiao.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionsTest {
  @TempDir Path folder;

  private static Suppressions.Entry entry(String id, String reason) {
    return new Suppressions.Entry(id, "W04", "表.xlsx!F12", "约200人", reason, "2026-01-01T00:00:00Z");
  }

  @Test
  void whatIsSetAsideIsThereAgain() throws IOException {
    Path file = folder.resolve("new/suppressions.jsonl");
    Suppressions first = Suppressions.open(file);
    first.add(entry("a", "已与填报单位核实"));
    first.add(entry("b", "惯例"));
    first.add(entry("a", "另一个理由"));
    Suppressions second = Suppressions.open(file);
    assertEquals(Set.of("a", "b"), second.ids());
    assertEquals("另一个理由", second.reason("a"));
    assertTrue(second.remove("a"));
    assertFalse(second.remove("a"));
    assertNull(Suppressions.open(file).reason("a"));
    assertEquals(Set.of("b"), first.ids(), "what another program did is seen");
    assertEquals(4, Files.readAllLines(file).size(), "the file only grows");
  }

  @Test
  void aFileOfAnOlderProgramIsRead() throws IOException {
    Path file = folder.resolve("suppressions.jsonl");
    Files.writeString(
        file,
        "{\"id\":\"a\",\"rule\":\"W04\",\"place\":\"表.xlsx!F12\",\"quote\":\"约200人\","
            + "\"reason\":\"惯例\",\"time\":\"2026-01-01T00:00:00Z\"}\n");
    Suppressions aside = Suppressions.open(file);
    assertEquals("惯例", aside.reason("a"));
    assertEquals(1, aside.unsummed());
    aside.add(entry("b", "另一条"));
    assertEquals(Set.of("a", "b"), Suppressions.open(file).ids());
  }

  @Test
  void aReasonIsNeeded() throws IOException {
    Path file = folder.resolve("suppressions.jsonl");
    Suppressions aside = Suppressions.open(file);
    assertThrows(IllegalArgumentException.class, () -> aside.add(entry("a", " ")));
    assertThrows(IllegalArgumentException.class, () -> aside.add(entry("a", "理".repeat(501))));
    assertEquals(Set.of(), aside.ids());
    assertFalse(Files.exists(file));
  }

  @Test
  void aWrongLineIsTold() throws IOException {
    Path file = folder.resolve("suppressions.jsonl");
    Files.writeString(file, "\nnot json\n");
    IOException e = assertThrows(IOException.class, () -> Suppressions.open(file));
    assertTrue(String.valueOf(e.getMessage()).contains("第 2 行"));
  }
}
