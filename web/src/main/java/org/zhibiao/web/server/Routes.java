package org.zhibiao.web.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import org.zhibiao.index.query.QueryException;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.search.SearchRequest;
import org.zhibiao.index.search.SearchResult;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.web.api.Json;
import org.zhibiao.web.pages.DeclarationView;
import org.zhibiao.web.pages.Pages;
import org.zhibiao.web.pages.SearchState;
import org.zhibiao.web.pages.SearchView;

/** What the server answers. Thread-safe: holds the open index and immutable parts. */
final class Routes {
  private static final String JSON = "application/json; charset=utf-8";

  private final TargetIndex index;
  private final QueryParser parser = new QueryParser();
  private final Pages pages = new Pages();
  private final Json json = new Json();

  Routes(TargetIndex index) {
    this.index = index;
  }

  /** The table of routes; each page has a twin that ends in .json. */
  void configure(RoutesConfig routes) {
    routes.get("/", this::search);
    routes.get("/search.json", this::searchJson);
    routes.get("/declarations", c -> html(c, pages.declarations(index.allDeclarations())));
    routes.get("/declarations.json", c -> json(c, json.declarations(index.allDeclarations())));
    routes.get("/declarations/{id}.json", this::declarationJson);
    routes.get("/declarations/{id}", this::declaration);
    routes.get("/targets/{id}", this::target);
    routes.exception(HttpResponseException.class, (e, c) -> error(c, e.getStatus(), said(e, c)));
    routes.exception(
        Exception.class,
        (e, c) -> error(c, 500, "程序有缺陷（" + e.getClass().getSimpleName() + "），请把网址报告给开发者。"));
  }

  private void search(Context c) throws IOException {
    SearchState state = SearchState.of(c.queryParamMap());
    int[] counts = {index.declarations(), index.targets()};
    try {
      SearchQuery query = parser.parse(state.query());
      SearchResult result = index.search(request(state, query));
      html(c, pages.search(SearchView.of(state, query, result, counts)));
    } catch (QueryException e) {
      html(c.status(400), pages.search(SearchView.wrong(state, e, counts)));
    }
  }

  private static SearchRequest request(SearchState state, SearchQuery query) {
    int offset = (state.page() - 1) * SearchState.PAGE_SIZE;
    return new SearchRequest(query, state.filters(), state.sort(), offset, SearchState.PAGE_SIZE);
  }

  private void searchJson(Context c) throws IOException {
    SearchState state = SearchState.of(c.queryParamMap());
    try {
      SearchQuery query = parser.parse(state.query());
      json(c, json.search(query, index.search(request(state, query)), state.page()));
    } catch (QueryException e) {
      json(c.status(400), json.error(String.valueOf(e.getMessage())));
    }
  }

  private DeclarationRecord declarationOf(Context c) throws IOException {
    String id = c.pathParam("id");
    return index
        .declaration(id)
        .orElseThrow(() -> new NotFoundResponse("索引里没有这份申报表（" + id + "），也许它已被换掉。"));
  }

  private void declaration(Context c) throws IOException {
    DeclarationRecord d = declarationOf(c);
    html(c, pages.declaration(DeclarationView.of(d, index.targetsOf(d.id()))));
  }

  private void declarationJson(Context c) throws IOException {
    DeclarationRecord d = declarationOf(c);
    json(c, json.declaration(d, index.targetsOf(d.id())));
  }

  /** A permalink to one target leads to its mark in the form. */
  private void target(Context c) throws IOException {
    String id = c.pathParam("id");
    var target =
        index.target(id).orElseThrow(() -> new NotFoundResponse("索引里没有这条指标值（" + id + "）。"));
    c.redirect("/declarations/" + target.declaration() + "#t-" + target.id());
  }

  /** Javalin words its own refusals in English. */
  private static String said(HttpResponseException e, Context c) {
    boolean own = String.valueOf(e.getMessage()).codePoints().anyMatch(Character::isIdeographic);
    return own ? String.valueOf(e.getMessage()) : "没有这个页面：" + c.path();
  }

  private void error(Context c, int status, String message) {
    if (c.path().endsWith(".json")) {
      json(c.status(status), json.error(message));
    } else {
      html(c.status(status), pages.error(status, message));
    }
  }

  private static void html(Context c, String body) {
    c.contentType("text/html; charset=utf-8").result(body);
  }

  private static void json(Context c, String body) {
    c.contentType(JSON).result(body);
  }
}
