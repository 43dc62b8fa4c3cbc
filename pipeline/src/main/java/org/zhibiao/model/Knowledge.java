package org.zhibiao.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the knowledge files: CSV resources with a header line and comments that start with {@code
 * #}.
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
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("knowledge file missing from the build: " + resource);
      }
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
}
