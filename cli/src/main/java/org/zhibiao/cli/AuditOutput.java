package org.zhibiao.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.export.Format;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.model.Declaration;

/** Where the findings of an audit go, one declaration after the other. */
interface AuditOutput extends Closeable {
  /** How findings are written. */
  enum Kind {
    TEXT,
    HTML,
    XLSX,
    CSV,
    JSONL,
    SARIF
  }

  /**
   * A finding with what is known of it besides.
   *
   * @param reason why it is set aside, null where it is not
   */
  record Line(FindingRecord finding, @Nullable String reason) {}

  /** Takes the findings of one declaration, in the order of its form; there may be none. */
  void declaration(Declaration declaration, List<Line> lines) throws IOException;

  /** Takes note of a file that could not be read. */
  default void failed(String file, String reason) throws IOException {}

  /** Ends the output; {@code summary} says what was found in all. */
  void end(String summary) throws IOException;

  /** The output of that kind. */
  static AuditOutput of(Kind kind, OutputStream out, RuleBook book) throws IOException {
    return switch (kind) {
      case TEXT -> new AuditText(out, book);
      case HTML -> new AuditHtml(out, book);
      case SARIF -> new AuditSarif(out, book);
      case XLSX -> new AuditRows(Format.XLSX, out, book);
      case CSV -> new AuditRows(Format.CSV, out, book);
      case JSONL -> new AuditRows(Format.JSONL, out, book);
    };
  }
}
