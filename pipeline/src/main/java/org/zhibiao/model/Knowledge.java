package org.zhibiao.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the knowledge files: CSV resources with a header line, and texts of {@link Stanza}s; lines
 * that start with {@code #} are comments.
 *
 * <p>Example: {@code Knowledge.rows(Units.class, "units.csv")} gives one row a unit, its cells by
 * column name.
 */
public final class Knowledge {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private Knowledge() {}

  /** One row, its cells by column name. */
  public record Row(String resource, Map<String, String> cells) {
    /**
     * The cell in that column, trimmed, possibly empty.
     *
     * @throws IllegalStateException if the file has no such column
     */
    public String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalStateException(resource + " has no column \"" + column + "\"");
      }
      return cell;
    }
  }

  /**
   * All rows of a resource beside {@code owner}, in file order.
   *
   * @throws IllegalStateException if the resource is missing from the build
   */
  public static List<Row> rows(Class<?> owner, String resource) {
    try (InputStream in = open(owner, resource)) {
      List<Row> rows = new ArrayList<>();
      try (var parser = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (CSVRecord record : parser) {
          rows.add(new Row(resource, record.toMap()));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read knowledge file " + resource, e);
    }
  }

  private static InputStream open(Class<?> owner, String resource) {
    InputStream in = owner.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("knowledge file missing from the build: " + resource);
    }
    return in;
  }

  /**
   * All stanzas of a resource beside {@code owner}, in file order.
   *
   * @throws IllegalStateException if the resource is missing from the build, or a line belongs to
   *     no stanza or has no value
   */
  public static List<Stanza> stanzas(Class<?> owner, String resource) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(owner, resource), StandardCharsets.UTF_8))) {
      return stanzas(lines, resource);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read knowledge file " + resource, e);
    }
  }

  private static List<Stanza> stanzas(BufferedReader lines, String resource) throws IOException {
    List<Stanza> stanzas = new ArrayList<>();
    String name = null;
    String place = resource;
    Map<String, List<String>> values = new LinkedHashMap<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String bare = line.strip();
      if (bare.isEmpty() || bare.startsWith("#")) {
        continue;
      }
      if (bare.startsWith("[") && bare.endsWith("]") && line.startsWith("[")) {
        if (name != null) {
          stanzas.add(new Stanza(place, name, values));
        }
        name = bare.substring(1, bare.length() - 1);
        place = resource + ":" + number;
        values.clear();
        continue;
      }
      int blank = bare.indexOf(' ');
      if (name == null || blank < 0) {
        throw new IllegalStateException(
            resource + ":" + number + ": expected [name] or \"key value\": " + bare);
      }
      values
          .computeIfAbsent(bare.substring(0, blank), key -> new ArrayList<>())
          .add(bare.substring(blank).strip());
    }
    if (name != null) {
      stanzas.add(new Stanza(place, name, values));
    }
    return stanzas;
  }
}
