package org.zhibiao.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.audit.Severity;
import org.zhibiao.index.schema.FindingGroup;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Header;

/** Findings for people to read on a terminal. */
final class AuditText implements AuditOutput {
  private final PrintWriter out;
  private final RuleBook book;

  AuditText(OutputStream out, RuleBook book) {
    this.out = Terminal.writer(out);
    this.book = book;
  }

  @Override
  public void declaration(Declaration declaration, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Header h = declaration.header();
    String name =
        Stream.of(
                h.year() == null ? "" : h.year() + "年",
                h.department(),
                h.project(),
                declaration.file())
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" · "));
    out.println(name + "：" + counts(lines));
    Map<String, @Nullable String> reasons = new HashMap<>();
    lines.forEach(l -> reasons.put(l.finding().id(), l.reason()));
    FindingGroup.of(lines.stream().map(Line::finding).toList())
        .forEach(group -> print(group, reasons));
    out.println();
  }

  private static String counts(List<Line> lines) {
    return Stream.of(Severity.values())
        .map(s -> s.chinese() + " " + count(lines, s))
        .collect(Collectors.joining("，"));
  }

  private static long count(List<Line> lines, Severity severity) {
    return lines.stream().filter(l -> l.finding().gravity() == severity).count();
  }

  /** All of one cause, with their places. */
  private void print(FindingGroup group, Map<String, @Nullable String> reasons) {
    FindingRecord f = group.first();
    int count = group.findings().size();
    out.println(
        "  "
            + f.place()
            + "  "
            + f.gravity().chinese()
            + " "
            + f.rule()
            + " "
            + book.rule(f.rule()).title()
            + (count > 1 ? "（" + count + "处）" : ""));
    out.println("      " + f.message());
    out.println("      建议：" + f.advice() + "  [" + f.id() + "]");
    if (count > 1) {
      out.println("      还有：" + others(group));
    }
    String reason = reasons.get(f.id());
    if (reason != null) {
      out.println("      已搁置：" + reason);
    }
  }

  /** 12:5 “30件” [id]、…: the other places of a group. */
  private static String others(FindingGroup group) {
    return group.findings().stream()
        .skip(1)
        .map(f -> f.place() + " “" + Report.shown(f.quote()) + "” [" + f.id() + "]")
        .collect(Collectors.joining("、"));
  }

  @Override
  public void end(String summary) {
    out.flush();
  }

  @Override
  public void close() {
    // A printer does not say what was lost; the output that it prints to does.
    out.close();
  }
}
