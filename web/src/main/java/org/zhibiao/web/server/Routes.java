package org.zhibiao.web.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.export.Format;
import org.zhibiao.index.query.QueryException;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.web.api.Json;
import org.zhibiao.web.pages.HelpView;
import org.zhibiao.web.pages.Pages;
import org.zhibiao.web.pages.ParameterException;
import org.zhibiao.web.pages.SearchState;
import org.zhibiao.web.pages.SearchView;

/** What the server answers. Thread-safe: holds the open index and immutable parts. */
final class Routes {
  /** A route as the table has it; the interface for programs is described in openapi.json. */
  record Route(HandlerType method, String path, Handler handler) {}

  private final Pages pages = new Pages();
  private final Json json = new Json();
  private final List<Route> table;

  private final Site site;

  Routes(Site site) {
    this.site = site;
    this.table = table(site);
  }

  /** The table of routes; each page has a twin that ends in .json. */
  private List<Route> table(Site site) {
    List<Route> routes = new ArrayList<>();
    TargetIndex index = site.index();
    if (index == null) {
      withoutIndex(routes);
    } else {
      withIndex(routes, index);
    }
    TryRoutes tries = new TryRoutes(site, pages, json);
    get(routes, "/try", tries::page);
    post(routes, "/try", tries::tried);
    post(routes, "/try.json", tries::twin);
    RuleRoutes rules = new RuleRoutes(site.rules(), pages, json);
    get(routes, "/rules", rules::list);
    get(routes, "/rules.json", rules::twin);
    get(routes, "/rules/{id}", rules::page);
    get(routes, "/help", c -> Answers.html(c, pages.help(HelpView.standard())));
    get(routes, "/openapi.json", c -> Answers.json(c, openApi()));
    return List.copyOf(routes);
  }

  private void withIndex(List<Route> routes, TargetIndex index) {
    QueryParser parser = new QueryParser();
    SearchRoutes search = new SearchRoutes(index, parser, pages, json);
    TrendRoutes trend = new TrendRoutes(index, parser, pages, json);
    DeclarationRoutes declarations = new DeclarationRoutes(index, site, pages, json);
    get(routes, "/", search::page);
    get(routes, "/search.json", search::twin);
    get(routes, "/export.csv", c -> search.export(c, Format.CSV));
    get(routes, "/export.xlsx", c -> search.export(c, Format.XLSX));
    get(routes, "/export.jsonl", c -> search.export(c, Format.JSONL));
    get(routes, "/trend", trend::page);
    get(routes, "/trend.json", trend::twin);
    get(routes, "/declarations", declarations::list);
    get(routes, "/declarations.json", declarations::listTwin);
    get(routes, "/declarations.csv", c -> declarations.export(c, Format.CSV));
    get(routes, "/declarations.xlsx", c -> declarations.export(c, Format.XLSX));
    get(routes, "/declarations.jsonl", c -> declarations.export(c, Format.JSONL));
    get(routes, "/declarations/{id}.json", declarations::twin);
    get(routes, "/declarations/{id}/original", declarations::original);
    AuditRoutes audit = new AuditRoutes(index, site, pages, json);
    get(routes, "/audit", audit::page);
    get(routes, "/audit.json", audit::twin);
    get(routes, "/audit.csv", c -> audit.export(c, Format.CSV));
    get(routes, "/audit.xlsx", c -> audit.export(c, Format.XLSX));
    get(routes, "/audit.jsonl", c -> audit.export(c, Format.JSONL));
    get(routes, "/audit/statistics", audit::statistics);
    get(routes, "/audit/statistics.json", audit::statisticsTwin);
    get(routes, "/audit/statistics.csv", audit::statisticsTable);
    post(routes, "/audit/suppress", audit::suppress);
    post(routes, "/audit/unsuppress", audit::unsuppress);
    get(routes, "/declarations/{id}/audit", audit::report);
    get(routes, "/declarations/{id}", declarations::page);
    get(routes, "/compare", declarations::compare);
    get(routes, "/compare.json", declarations::compareTwin);
    get(routes, "/targets/{id}.json", declarations::targetTwin);
    get(routes, "/targets/{id}", declarations::target);
  }

  /** A first visit: every page says how to make an index, what needs none works. */
  private void withoutIndex(List<Route> routes) {
    get(routes, "/", this::noIndex);
    for (String path :
        List.of("/search.json", "/trend", "/trend.json", "/compare", "/audit", "/audit.json")) {
      get(routes, path, this::noIndex);
    }
    get(routes, "/audit/*", this::noIndex);
    get(routes, "/declarations", this::noIndex);
    get(routes, "/declarations/*", this::noIndex);
    get(routes, "/declarations.json", this::noIndex);
    get(routes, "/targets/*", this::noIndex);
  }

  private void noIndex(Context c) {
    c.status(c.path().equals("/") ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    if (c.path().endsWith(".json")) {
      Answers.json(c, json.error("还没有索引；请先运行 zhibiao serve 文件夹", null));
    } else {
      Answers.html(c, pages.noIndex());
    }
  }

  private static void get(List<Route> routes, String path, Handler handler) {
    routes.add(new Route(HandlerType.GET, path, handler));
  }

  private static void post(List<Route> routes, String path, Handler handler) {
    routes.add(new Route(HandlerType.POST, path, handler));
  }

  private static String openApi() throws IOException {
    try (InputStream in = Routes.class.getResourceAsStream("/org/zhibiao/web/api/openapi.json")) {
      if (in == null) {
        throw new IOException("openapi.json is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The routes, in the order in which they are tried. */
  List<Route> all() {
    return table;
  }

  void configure(RoutesConfig routes) {
    table.forEach(r -> {
      if (HandlerType.POST.equals(r.method())) {
        routes.post(r.path(), r.handler());
      } else {
        routes.get(r.path(), r.handler());
      }
    });
    routes.exception(HttpResponseException.class, (e, c) -> error(c, e.getStatus(), said(e, c)));
    routes.exception(QueryException.class, this::wrongQuery);
    routes.exception(
        ParameterException.class, (e, c) -> error(c, 400, String.valueOf(e.getMessage())));
    routes.exception(
        Exception.class,
        (e, c) -> error(c, 500, "程序出错了（" + e.getClass().getSimpleName() + "），请把网址报告给开发者。"));
  }

  /** A wrong query is shown in the search page with its place; programs get the place too. */
  private void wrongQuery(QueryException e, Context c) {
    c.status(HttpStatus.BAD_REQUEST);
    TargetIndex index = site.index();
    String message = String.valueOf(e.getMessage());
    if (c.path().endsWith(".json")) {
      Answers.json(c, json.error(message, e.position()));
    } else if (c.path().startsWith("/export.") || index == null) {
      Answers.html(c, pages.error(HttpStatus.BAD_REQUEST.getCode(), message));
    } else {
      SearchState state = SearchState.of(c.queryParamMap());
      Answers.html(c, pages.search(SearchView.wrong(state, e, index.version())));
    }
  }

  /** Javalin words its own refusals in English. */
  private static String said(HttpResponseException e, Context c) {
    boolean own = String.valueOf(e.getMessage()).codePoints().anyMatch(Character::isIdeographic);
    return own ? String.valueOf(e.getMessage()) : "没有这个页面：" + c.path();
  }

  private void error(Context c, int status, String message) {
    c.status(status);
    if (c.path().endsWith(".json")) {
      Answers.json(c, json.error(message, null));
    } else {
      Answers.html(c, pages.error(status, message));
    }
  }
}
