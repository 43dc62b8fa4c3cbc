package org.zhibiao.web.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.zhibiao.index.query.QueryException;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.storage.Reason;
import org.zhibiao.web.api.Json;
import org.zhibiao.web.api.Twins;
import org.zhibiao.web.pages.Pages;
import org.zhibiao.web.pages.ParameterException;
import org.zhibiao.web.pages.SearchState;
import org.zhibiao.web.pages.SearchView;

/** What the server answers. Thread-safe: holds the open index and immutable parts. */
final class Routes {
  private static final long BODY_SECONDS = 60;

  private final Site site;
  private final Integrity integrity;
  private final Pages pages;
  private final Json json = new Json();
  private final Rooms rooms;
  private final Bodies bodies = new Bodies(BODY_SECONDS);

  Routes(Site site) {
    this.site = site;
    this.integrity = new Integrity(site.index());
    this.pages = new Pages(SiteMap.links(), integrity::warning);
    this.rooms = new Rooms(site, pages, json);
  }

  /** Who answers: without an index every page that needs one says how to make it. */
  private Handler handler(Route route) {
    if (!route.needsIndex()) {
      return route.handler().apply(rooms);
    }
    return site.index() == null ? this::noIndex : integrity.guarded(route.handler().apply(rooms));
  }

  private void noIndex(Context c) {
    c.status(c.path().equals("/") ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    if (c.path().endsWith(".json")) {
      Answers.json(c, json.write(new Twins.Problem("还没有索引；请先运行 zhibiao serve 文件夹", null)));
    } else {
      Answers.html(c, pages.noIndex(c.path()));
    }
  }

  void configure(RoutesConfig routes) {
    for (Route route : SiteMap.routes()) {
      if (HandlerType.POST.equals(route.method())) {
        routes.post(route.path(), bodies.bounded(handler(route)));
      } else {
        Handler handler = handler(route);
        routes.get(route.path(), handler);
        // The framework's own answer to HEAD knows neither the type nor what is missing.
        routes.head(route.path(), handler);
      }
    }
    routes.exception(
        HttpResponseException.class, (e, c) -> error(c, e.getStatus(), Refusals.said(e, c)));
    routes.exception(QueryException.class, this::wrongQuery);
    routes.exception(
        ParameterException.class, (e, c) -> error(c, 400, String.valueOf(e.getMessage())));
    routes.exception(
        IOException.class, (e, c) -> error(c, 500, "读写失败：" + Reason.of(e) + "；请检查磁盘后重试。"));
    routes.exception(Exception.class, this::fault);
    // What the framework answers to a body that stops coming has no sentence.
    routes.error(408, c -> error(c, 408, Refusals.said(408)));
  }

  private void fault(Exception e, Context c) {
    int refused = Refusals.refusal(e);
    if (refused > 0) {
      error(c, refused, Refusals.said(refused));
    } else {
      error(c, 500, "程序出错了（" + e.getClass().getSimpleName() + "），请把网址报告给开发者。");
    }
  }

  /** A fault from which nothing was left but the request: no memory, or calls too deep. */
  void fault(HttpServletResponse response, Error error) {
    response.setStatus(500);
    response.setContentType("text/html; charset=utf-8");
    String why = error instanceof OutOfMemoryError ? "内容太大，内存不够" : "程序处理不了这个请求";
    String said = why + "（" + error.getClass().getSimpleName() + "），请把网址报告给开发者。";
    try {
      response.getWriter().write(pages.error(500, said, "/"));
    } catch (IOException gone) {
      // Whoever asked is not there any more.
    }
  }

  /** A wrong query is shown in the search page with its place; programs get the place too. */
  private void wrongQuery(QueryException e, Context c) {
    c.status(HttpStatus.BAD_REQUEST);
    TargetIndex index = site.index();
    String message = String.valueOf(e.getMessage());
    if (c.path().endsWith(".json")) {
      Answers.json(c, json.write(new Twins.Problem(message, e.position())));
    } else if (c.path().startsWith("/export.") || index == null) {
      Answers.html(c, pages.error(HttpStatus.BAD_REQUEST.getCode(), message, c.path()));
    } else {
      SearchState state = SearchState.of(c.queryParamMap());
      Answers.page(c, pages, SearchView.wrong(state, e, index.version()));
    }
  }

  private void error(Context c, int status, String message) {
    c.status(status);
    if (c.path().endsWith(".json")) {
      Answers.json(c, json.write(new Twins.Problem(message, null)));
    } else {
      Answers.html(c, pages.error(status, message, c.path()));
    }
  }
}
