package org.zhibiao.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {
  @Test
  void aLineHasEveryFieldAndReadsBack() {
    LedgerEntry entry =
        new LedgerEntry(
            "水务局/\uD83D\uDCC4\"表\".docx",
            "9f",
            "0.1.0",
            LedgerEntry.READ,
            List.of("项目支出", "自评"),
            1,
            12,
            2,
            List.of(),
            null,
            7,
            5_000_000_000L,
            "1a2b3c4d");
    String line = new String(entry.line(), StandardCharsets.UTF_8);
    assertEquals(
        "{\"file\":\"水务局/\uD83D\uDCC4\\\"表\\\".docx\",\"hash\":\"9f\",\"version\":\"0.1.0\","
            + "\"status\":\"read\",\"kinds\":[\"项目支出\",\"自评\"],\"declarations\":1,\"rows\":12,"
            + "\"doubts\":2,\"from\":7,\"to\":5000000000,\"check\":\"1a2b3c4d\"}",
        unsummed(line));
    assertEquals(Optional.of(entry), LedgerEntry.parse(line));
  }

  @Test
  void aFailureHasItsReason() {
    LedgerEntry entry =
        LedgerEntry.without(LedgerEntry.FAILED, "a.docx", "9f", "0.1.0", "已损坏，打不开", 3);
    String line = new String(entry.line(), StandardCharsets.UTF_8);
    assertEquals(
        "{\"file\":\"a.docx\",\"hash\":\"9f\",\"version\":\"0.1.0\",\"status\":\"failed\",\"kinds\":[],\"declarations\":0,\"rows\":0,\"doubts\":0,\"reason\":\"已损坏，打不开\",\"from\":3,\"to\":3}",
        unsummed(line));
    assertEquals(Optional.of(entry), LedgerEntry.parse(line));
  }

  private static String unsummed(String line) {
    assertTrue(line.endsWith("\"}\n"), line);
    return line.substring(0, line.lastIndexOf(",\"sum\":\"")) + "}";
  }

  @Test
  void anOlderLineIsReadAndADamagedOneIsNot() {
    LedgerEntry entry = LedgerEntry.without(LedgerEntry.FAILED, "a.docx", "9f", "1", "坏", 3);
    String line = new String(entry.line(), StandardCharsets.UTF_8).strip();
    assertEquals(Optional.of(entry), LedgerEntry.parse(unsummed(line + "\n")));
    assertEquals(Optional.empty(), LedgerEntry.parse(line.replace("\"rows\":0", "\"rows\":1")));
  }
}
