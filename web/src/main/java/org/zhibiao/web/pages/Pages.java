package org.zhibiao.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Renders the pages; every text is escaped by JTE. Thread-safe. */
public final class Pages {
  private static final String PACKAGE = "org.zhibiao.web.templates";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);

  /** The search page. */
  public String search(SearchView view) {
    return render("search.jte", Map.of("view", view));
  }

  /** The page across years and departments. */
  public String trend(TrendView view) {
    return render("trend.jte", Map.of("view", view));
  }

  /** Two declarations side by side. */
  public String compare(CompareView view) {
    return render("compare.jte", Map.of("view", view));
  }

  /** The page of a declaration. */
  public String declaration(DeclarationView view) {
    return render("declaration.jte", Map.of("view", view));
  }

  /** The list of declarations. */
  public String declarations(ListView view) {
    return render("declarations.jte", Map.of("view", view));
  }

  /** The page to try the extraction on. */
  public String tryIt(TryView view) {
    return render("try.jte", Map.of("view", view));
  }

  /** The page that explains the query language. */
  public String help(HelpView view) {
    return render("help.jte", Map.of("view", view));
  }

  /** The audit page. */
  public String audit(AuditView view) {
    return render("audit.jte", Map.of("view", view));
  }

  /** The page of comparator statistics. */
  public String statistics(StatisticsView view) {
    return render("statistics.jte", Map.of("view", view));
  }

  /** The list of rules. */
  public String rules(RulesView view) {
    return render("rules.jte", Map.of("view", view));
  }

  /** The page of a rule. */
  public String rule(RulesView.One view) {
    return render("rule.jte", Map.of("view", view));
  }

  /** A working paper as a page of the site. */
  public String report(ReportView view, String back) {
    return render("report.jte", Map.of("view", view, "back", back));
  }

  /** The beginning of a page of working papers that stands alone. */
  public String reportStart() throws IOException {
    return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<title>绩效目标审核意见表</title>\n<style>\n"
        + css()
        + "</style>\n</head>\n<body>\n";
  }

  private static String css() throws IOException {
    try (InputStream in = Pages.class.getResourceAsStream("/org/zhibiao/web/static/report.css")) {
      if (in == null) {
        throw new IOException("report.css is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A working paper inside such a page. */
  public String reportSheet(ReportView view) {
    return render("sheet.jte", Map.of("view", view));
  }

  /** The end of such a page. */
  public String reportEnd(String summary) {
    StringOutput escaped = new StringOutput();
    gg.jte.html.OwaspHtmlTemplateOutput out = new gg.jte.html.OwaspHtmlTemplateOutput(escaped);
    out.setContext("p", null);
    out.writeUserContent(summary);
    return "<p class=\"summary\">" + escaped + "</p>\n</body>\n</html>\n";
  }

  /** What the pages say while there is no index. */
  public String noIndex() {
    return render("noindex.jte", Map.of());
  }

  /** An error with a sentence that says what to do. */
  public String error(int status, String message) {
    return render("error.jte", Map.of("status", status, "message", message));
  }

  private String render(String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    templates.render(template, parameters, out);
    return out.toString();
  }
}
