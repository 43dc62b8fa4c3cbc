package org.zhibiao.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
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
