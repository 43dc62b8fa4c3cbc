package org.zhibiao.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Findings that were looked at and set aside, each with the reason (搁置). They are in a file of
 * their own, apart from the documents and the index, so that they survive a rebuild: a finding's id
 * depends on the rule, the document and the place only. Safe for any number of threads of one
 * process; every change is written before it counts.
 */
public final class Suppressions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_REASON = 500;

  private final Path file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Suppressions(Path file) {
    this.file = file;
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
    Suppressions suppressions = new Suppressions(file);
    if (Files.exists(file)) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          suppressions.put(entry(file, number, line));
        }
      }
    }
    return suppressions;
  }

  private static Entry entry(Path file, int number, String line) throws IOException {
    try {
      return JSON.readValue(line, Entry.class);
    } catch (JsonProcessingException e) {
      throw new IOException(file + "：第 " + number + " 行不是搁置记录；请改正或删去这一行", e);
    }
  }

  private void put(Entry entry) {
    entries.put(entry.id(), entry);
  }

  /** The ids of those set aside. */
  public synchronized Set<String> ids() {
    return Set.copyOf(entries.keySet());
  }

  /** Why that finding is set aside, null where it is not. */
  public synchronized @Nullable String reason(String id) {
    Entry entry = entries.get(id);
    return entry == null ? null : entry.reason();
  }

  /** All, in the order in which they were set aside. */
  public synchronized List<Entry> all() {
    return List.copyOf(entries.values());
  }

  /**
   * Sets a finding aside.
   *
   * @throws IllegalArgumentException if there is no reason, or it is too long
   */
  public synchronized void add(Entry entry) throws IOException {
    if (entry.reason().isBlank()) {
      throw new IllegalArgumentException("搁置要写明理由");
    }
    if (entry.reason().length() > LONGEST_REASON) {
      throw new IllegalArgumentException("理由太长，最多 " + LONGEST_REASON + " 字");
    }
    List<Entry> changed = new ArrayList<>(entries.values());
    changed.removeIf(e -> e.id().equals(entry.id()));
    changed.add(entry);
    write(changed);
    put(entry);
  }

  /** Takes a finding up again; whether it was set aside. */
  public synchronized boolean remove(String id) throws IOException {
    if (!entries.containsKey(id)) {
      return false;
    }
    write(entries.values().stream().filter(e -> !e.id().equals(id)).toList());
    entries.remove(id);
    return true;
  }

  /** Written aside and moved, so that the file is whole at any time. */
  private void write(List<Entry> all) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Entry e : all) {
      lines.append(line(e)).append('\n');
    }
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path aside = absolute.resolveSibling(absolute.getFileName() + ".new");
    Files.writeString(aside, lines, StandardCharsets.UTF_8);
    Files.move(
        aside, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(Entry e) {
    try {
      return JSON.writeValueAsString(e);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("an entry does not write", impossible);
    }
  }
}
