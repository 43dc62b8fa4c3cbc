package org.zhibiao.export;

import java.io.IOException;
import java.io.OutputStream;
import org.zhibiao.fields.Table;

/** The forms in which rows are exported; all have the fields of the rows' {@link Table}. */
public enum Format {
  /** One JSON object a line, UTF-8. */
  JSONL("jsonl"),
  /** One line a target under a line of names, UTF-8 with BOM, for Excel. */
  CSV("csv"),
  /** A workbook with typed cells, filters, a data dictionary and the failures. */
  XLSX("xlsx");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** The extension of such a file, without the dot; also the format's name on the command line. */
  public String extension() {
    return extension;
  }

  /** A writer to that stream, which closing the writer closes too. */
  public RowWriter writer(OutputStream out, Table<?> table) throws IOException {
    return switch (this) {
      case JSONL -> new JsonRowWriter(out, table);
      case CSV -> new CsvRowWriter(out, table);
      case XLSX -> new XlsxRowWriter(out, table);
    };
  }
}
