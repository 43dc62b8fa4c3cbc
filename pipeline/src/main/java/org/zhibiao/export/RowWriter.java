package org.zhibiao.export;

import java.io.Closeable;
import java.io.IOException;
import org.zhibiao.fields.Row;

/**
 * Writes rows as they come, without keeping them. Not thread-safe: one writer belongs to one
 * thread.
 */
public sealed interface RowWriter extends Closeable
    permits CsvRowWriter, JsonRowWriter, XlsxRowWriter {
  /** Writes one row. */
  void write(Row row) throws IOException;

  /** Hands on what was written so far; a workbook is handed on only as a whole. */
  default void flush() throws IOException {}

  /** Takes note of a file that could not be read; only a workbook has room for it. */
  default void failed(String file, String reason) throws IOException {}

  /** Takes note of where the rows come from; only a workbook of a search has room for it. */
  default void about(String name, String value) throws IOException {}
}
