package org.zhibiao.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Header;
import org.zhibiao.web.pages.Pages;
import org.zhibiao.web.pages.ReportView;

/** A working paper for each declaration, in one page that prints on A4. */
final class AuditHtml implements AuditOutput {
  private final Writer out;
  private final RuleBook book;
  private final Pages pages = new Pages();

  AuditHtml(OutputStream out, RuleBook book) throws IOException {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.book = book;
    this.out.write(pages.reportStart());
  }

  @Override
  public void declaration(Declaration declaration, List<Line> lines) throws IOException {
    Header h = declaration.header();
    ReportView.Head head =
        new ReportView.Head(
            h.title(), h.department(), h.project(), h.year(), h.kind().label(), declaration.file());
    List<ReportView.Found> found =
        lines.stream().map(l -> new ReportView.Found(l.finding(), l.reason())).toList();
    out.write(pages.reportSheet(ReportView.of(head, found, book)));
  }

  @Override
  public void end(String summary) throws IOException {
    out.write(pages.reportEnd(summary));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
