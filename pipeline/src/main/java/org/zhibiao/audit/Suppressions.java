package org.zhibiao.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.storage.LineStore;
import org.zhibiao.storage.Reason;

/**
 * Findings that were looked at and set aside, each with the reason (搁置). They are in a file of
 * their own, apart from the documents and the index, so that they survive a rebuild: a finding's id
 * depends on the rule, the document and the place only. The file only grows: to take a finding up
 * again is a line too, {@code {"id":"…","removed":"2026-01-01T00:00:00Z"}}.
 *
 * <p>Safe for any number of threads and of programs at a time: what another one has set aside is
 * seen by the next question, and a change is on the disk before it counts.
 */
public final class Suppressions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_REASON = 500;
  private static final String ID = "id";
  private static final String REMOVED = "removed";
  private static final String SUM = "sum";

  private final LineStore store;
  private Map<String, Entry> entries = new LinkedHashMap<>();
  private int unsummed;

  private Suppressions(LineStore store) {
    this.store = store;
  }

  /**
   * One that is set aside: a line of the file.
   *
   * @param id of the finding
   * @param rule for people who read the file
   * @param place with the file
   * @param quote the original text
   * @param reason why
   * @param time when, ISO 8601
   */
  public record Entry(
      String id, String rule, String place, String quote, String reason, String time) {}

  /**
   * Those in a file; none where there is no such file yet.
   *
   * @throws IOException if the file can't be read; the message, in Chinese, names the line
   */
  public static Suppressions open(Path file) throws IOException {
    Suppressions suppressions = new Suppressions(new LineStore(file));
    suppressions.refresh();
    return suppressions;
  }

  /** Takes in what others wrote. */
  private void refresh() throws IOException {
    if (!store.isChanged()) {
      return;
    }
    Map<String, Entry> now = new LinkedHashMap<>();
    int without = 0;
    for (LineStore.Line line : store.read()) {
      without += line.summed() ? 0 : 1;
      if (line.json().hasNonNull(REMOVED)) {
        now.remove(line.json().path(ID).asText());
      } else {
        Entry entry = entry(line);
        now.remove(entry.id());
        now.put(entry.id(), entry);
      }
    }
    entries = now;
    unsummed = without;
  }

  private Entry entry(LineStore.Line line) throws IOException {
    JsonNode json = line.json();
    if (json instanceof ObjectNode object) {
      object.remove(SUM);
    }
    try {
      Entry entry = JSON.treeToValue(json, Entry.class);
      if (json.path(ID).isTextual() && json.path("reason").isTextual()) {
        return entry;
      }
    } catch (JsonProcessingException e) {
      throw wrong(line, e);
    }
    throw wrong(line, null);
  }

  private IOException wrong(LineStore.Line line, @Nullable Exception cause) {
    return new IOException(store.file() + "：第 " + line.number() + " 行不是搁置记录；请改正或删去这一行", cause);
  }

  /** The ids of those set aside. */
  public synchronized Set<String> ids() throws IOException {
    refresh();
    return Set.copyOf(entries.keySet());
  }

  /** Why that finding is set aside, null where it is not. */
  public synchronized @Nullable String reason(String id) throws IOException {
    refresh();
    Entry entry = entries.get(id);
    return entry == null ? null : entry.reason();
  }

  /** All, in the order in which they were set aside. */
  public synchronized List<Entry> all() throws IOException {
    refresh();
    return List.copyOf(entries.values());
  }

  /** How many lines have no checksum: those of older programs, and those that people wrote. */
  public synchronized int unsummed() throws IOException {
    refresh();
    return unsummed;
  }

  /**
   * Sets a finding aside.
   *
   * @throws IllegalArgumentException if there is no reason, or it is too long
   * @throws IOException if it could not be kept; the message says why, in Chinese
   */
  public synchronized void add(Entry entry) throws IOException {
    if (entry.reason().isBlank()) {
      throw new IllegalArgumentException("搁置要写明理由");
    }
    if (entry.reason().length() > LONGEST_REASON) {
      throw new IllegalArgumentException("理由太长，最多 " + LONGEST_REASON + " 字");
    }
    keep(JSON.valueToTree(entry));
  }

  /** Takes a finding up again; whether it was set aside. */
  public synchronized boolean remove(String id) throws IOException {
    refresh();
    if (!entries.containsKey(id)) {
      return false;
    }
    ObjectNode line = JSON.createObjectNode();
    line.put(ID, id).put(REMOVED, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    keep(line);
    return true;
  }

  private void keep(ObjectNode line) throws IOException {
    try {
      store.add(line);
    } catch (IOException e) {
      throw new IOException("没有记下，搁置的发现仍如先前：" + Reason.of(e), e);
    }
  }
}
