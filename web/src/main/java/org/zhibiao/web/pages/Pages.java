package org.zhibiao.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.zhibiao.index.schema.DeclarationRecord;

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

  /** The page of a declaration. */
  public String declaration(DeclarationView view) {
    return render("declaration.jte", Map.of("view", view));
  }

  /** The list of declarations. */
  public String declarations(List<DeclarationRecord> all) {
    return render("declarations.jte", Map.of("all", all));
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
