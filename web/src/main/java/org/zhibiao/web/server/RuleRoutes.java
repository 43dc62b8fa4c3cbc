package org.zhibiao.web.server;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.evaluate.RuleExamples;
import org.zhibiao.web.api.Json;
import org.zhibiao.web.api.Twins;
import org.zhibiao.web.pages.Pages;
import org.zhibiao.web.pages.RulesView;

/** The pages that explain the rules. Thread-safe. */
final class RuleRoutes {
  private final RuleBook book;
  private final RuleExamples examples;
  private final Pages pages;
  private final Json json;

  RuleRoutes(RuleBook book, Pages pages, Json json) {
    this.book = book;
    this.examples = new RuleExamples(book);
    this.pages = pages;
    this.json = json;
  }

  void list(Context c) {
    Answers.page(c, pages, RulesView.of(book));
  }

  void twin(Context c) {
    Answers.json(c, json.write(book.rules().stream().map(Twins.RuleText::of).toList()));
  }

  void page(Context c) {
    String id = c.pathParam("id");
    if (!book.has(id)) {
      throw new NotFoundResponse("没有这条规则（" + id + "）。");
    }
    Answers.page(c, pages, RulesView.one(book.rule(id), examples));
  }
}
