package org.zhibiao.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.zhibiao.fields.Detail;
import org.zhibiao.fields.Row;
import org.zhibiao.fields.Table;

/**
 * CSV for Excel: UTF-8 with BOM, CRLF, wording and doubts joined by a space, an empty cell where
 * absent.
 *
 * <p>Excel runs a cell that starts with = + - @ as a formula, so a text that starts with one of
 * them, or with a tab or a line break, gets a leading apostrophe: {@code =1+1} becomes {@code
 * '=1+1}. A plain number such as -5 or +3.5%, and the sign = alone, is no formula and stays as it
 * is.
 */
final class CsvRowWriter implements RowWriter {
  private static final String RISKY = "=+-@\t\r\n";
  private static final Pattern NUMBER = Pattern.compile("[+-][0-9]+(\\.[0-9]+)?%?");

  private final CSVPrinter csv;
  private boolean closed;

  CsvRowWriter(OutputStream out, Table<?> table) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\uFEFF');
    csv = new CSVPrinter(writer, CSVFormat.EXCEL);
    csv.printRecord(table.names());
  }

  @Override
  public void write(Row row) throws IOException {
    for (Object value : row.values()) {
      csv.print(cell(value));
    }
    csv.println();
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case List<?> words -> safe(joined(words));
      default -> safe(value.toString());
    };
  }

  /** Words in one cell: 不少于 以上; details, which hold blanks themselves, with a semicolon. */
  static String joined(List<?> words) {
    boolean details = !words.isEmpty() && words.getFirst() instanceof Detail;
    StringJoiner joined = new StringJoiner(details ? Detail.BETWEEN : " ");
    for (Object word : words) {
      joined.add(word instanceof Detail detail ? detail.text() : String.valueOf(word));
    }
    return joined.toString();
  }

  private static String safe(String text) {
    return isRisky(text) ? "'" + text : text;
  }

  /** Whether a spreadsheet might run the text as a formula. */
  static boolean isRisky(String text) {
    boolean risky = !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0;
    return risky && !text.equals("=") && !NUMBER.matcher(text).matches();
  }

  @Override
  public void flush() throws IOException {
    csv.flush();
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      csv.close(true);
    }
  }
}
