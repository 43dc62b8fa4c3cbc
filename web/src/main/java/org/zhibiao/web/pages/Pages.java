package org.zhibiao.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Renders the pages; every text is escaped by JTE. Thread-safe. */
public final class Pages {
  private static final String PACKAGE = "org.zhibiao.web.templates";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);

  private final List<Navigation.Link> links;
  private final Supplier<String> warning;

  /** Pages that stand alone. */
  public Pages() {
    this(List.of(), () -> "");
  }

  /**
   * Pages with these links to the main ones.
   *
   * @param warning what must be known of the index, as of now; usually empty
   */
  public Pages(List<Navigation.Link> links, Supplier<String> warning) {
    this.links = List.copyOf(links);
    this.warning = warning;
  }

  private Navigation navigation(String path) {
    return Navigation.on(path, links, warning.get());
  }

  /** The page at that path. */
  public String page(View view, String path) {
    return render(view.template(), Map.of("view", view, "navigation", navigation(path)));
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
    return render("sheet", Map.of("view", view));
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
  public String noIndex(String path) {
    return render("noindex", Map.of("navigation", navigation(path)));
  }

  /** An error with a sentence that says what to do. */
  public String error(int status, String message, String path) {
    return render(
        "error", Map.of("status", status, "message", message, "navigation", navigation(path)));
  }

  private String render(String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    templates.render(template + ".jte", parameters, out);
    return out.toString();
  }
}
