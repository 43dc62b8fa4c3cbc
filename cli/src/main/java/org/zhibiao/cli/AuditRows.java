package org.zhibiao.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.export.Format;
import org.zhibiao.export.RowWriter;
import org.zhibiao.index.schema.FindingField;
import org.zhibiao.model.Declaration;

/** Findings as rows of a table. */
final class AuditRows implements AuditOutput {
  private final RowWriter writer;
  private final RuleBook book;

  AuditRows(Format format, OutputStream out, RuleBook book) throws IOException {
    this.writer = format.writer(out, FindingField.TABLE);
    this.book = book;
  }

  @Override
  public void declaration(Declaration declaration, List<Line> lines) throws IOException {
    for (Line line : lines) {
      writer.write(
          FindingField.TABLE.row(
              new FindingField.Source(
                  line.finding(), book.rule(line.finding().rule()), line.reason())));
    }
  }

  @Override
  public void failed(String file, String reason) throws IOException {
    writer.failed(file, reason);
  }

  @Override
  public void end(String summary) {
    // A table is its rows.
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
