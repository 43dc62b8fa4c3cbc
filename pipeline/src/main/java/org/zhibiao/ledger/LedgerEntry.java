package org.zhibiao.ledger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibiao.storage.Sum;

/**
 * A line of the ledger: what became of one file.
 *
 * <p>Example: {@code {"file":"a.docx","hash":"9f…","version":"0.1.0","status":"read","kinds":
 * ["项目支出"],"declarations":1,"rows":12,"doubts":2,"from":0,"to":5120,"check":"1a2b3c4d","sum":"…"}}.
 *
 * @param file its name as in the rows
 * @param hash SHA-256 of its bytes, empty where they could not be read
 * @param version of the program that read it
 * @param status {@code read}, {@code unread} where the layout of a form could not be made out and
 *     it was read as prose, {@code failed} or {@code skipped}
 * @param kinds of its declarations
 * @param declarations how many it holds
 * @param rows how many rows it gave
 * @param doubts about its reading and its targets
 * @param notes what was left out of its reading or read as prose, each with its place
 * @param reason why it failed, in Chinese
 * @param from where its rows begin in the file of rows, in bytes
 * @param to where they end
 * @param check the checksum (CRC-32C) of those bytes; absent where a program wrote none
 */
@JsonIgnoreProperties("sum")
record LedgerEntry(
    @JsonProperty("file") String file,
    @JsonProperty("hash") String hash,
    @JsonProperty("version") String version,
    @JsonProperty("status") String status,
    @JsonProperty("kinds") List<String> kinds,
    @JsonProperty("declarations") int declarations,
    @JsonProperty("rows") int rows,
    @JsonProperty("doubts") int doubts,
    @JsonProperty("notes") List<String> notes,
    @JsonProperty("reason") @Nullable String reason,
    @JsonProperty("from") long from,
    @JsonProperty("to") long to,
    @JsonProperty("check") @Nullable String check) {
  static final String READ = "read";
  static final String UNREAD = "unread";
  static final String FAILED = "failed";
  static final String SKIPPED = "skipped";

  LedgerEntry {
    // Most files have none, and then the field is not written.
    notes = Objects.requireNonNullElse(notes, List.<String>of());
  }

  private static final JsonFactory JSON = new JsonFactory();

  /** Made when a ledger is first read, since it takes longer than to write many lines. */
  private static final class Reader {
    static final ObjectReader OF_ENTRIES = new ObjectMapper().readerFor(LedgerEntry.class);
  }

  /** The entry of a file that gave no rows. */
  static LedgerEntry without(
      String status, String file, String hash, String version, @Nullable String reason, long at) {
    return new LedgerEntry(
        file, hash, version, status, List.of(), 0, 0, 0, List.of(), reason, at, at, null);
  }

  /** The same entry with its rows elsewhere. */
  LedgerEntry at(long other) {
    return new LedgerEntry(
        file,
        hash,
        version,
        status,
        kinds,
        declarations,
        rows,
        doubts,
        notes,
        reason,
        other,
        other + to - from,
        check);
  }

  boolean unread() {
    return status.equals(UNREAD);
  }

  boolean failed() {
    return status.equals(FAILED);
  }

  /** Its line, with its checksum and the line's end. */
  byte[] line() {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("file", file);
      json.writeStringField("hash", hash);
      json.writeStringField("version", version);
      json.writeStringField("status", status);
      json.writeArrayFieldStart("kinds");
      for (String kind : kinds) {
        json.writeString(kind);
      }
      json.writeEndArray();
      json.writeNumberField("declarations", declarations);
      json.writeNumberField("rows", rows);
      json.writeNumberField("doubts", doubts);
      if (!notes.isEmpty()) {
        json.writeArrayFieldStart("notes");
        for (String note : notes) {
          json.writeString(note);
        }
        json.writeEndArray();
      }
      if (reason != null) {
        json.writeStringField("reason", reason);
      }
      json.writeNumberField("from", from);
      json.writeNumberField("to", to);
      if (check != null) {
        json.writeStringField("check", check);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a record of texts and numbers can be written", e);
    }
    return (Sum.add(line.toString()) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The entry of a line, or nothing where the line is not whole or not what was written. */
  static Optional<LedgerEntry> parse(String line) {
    if (!Sum.isRight(line.strip())) {
      return Optional.empty();
    }
    try {
      LedgerEntry entry = Reader.OF_ENTRIES.readValue(line);
      return entry == null || entry.file() == null ? Optional.empty() : Optional.of(entry);
    } catch (JsonProcessingException notWhole) {
      return Optional.empty();
    }
  }
}
