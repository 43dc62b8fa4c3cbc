package org.zhibiao.web.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.zhibiao.index.query.QueryException;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.web.api.Json;
import org.zhibiao.web.api.Twins;
import org.zhibiao.web.pages.Pages;
import org.zhibiao.web.pages.ParameterException;
import org.zhibiao.web.pages.SearchState;
import org.zhibiao.web.pages.SearchView;

/** What the server answers. Thread-safe: holds the open index and immutable parts. */
final class Routes {
  private final Site site;
  private final Pages pages = new Pages(SiteMap.links());
  private final Json json = new Json();
  private final Rooms rooms;

  Routes(Site site) {
    this.site = site;
    this.rooms = new Rooms(site, pages, json);
  }

  /** Who answers: without an index every page that needs one says how to make it. */
  private Handler handler(Route route) {
    return route.needsIndex() && site.index() == null
        ? this::noIndex
        : route.handler().apply(rooms);
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
        routes.post(route.path(), handler(route));
      } else {
        routes.get(route.path(), handler(route));
      }
    }
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
      Answers.json(c, json.write(new Twins.Problem(message, e.position())));
    } else if (c.path().startsWith("/export.") || index == null) {
      Answers.html(c, pages.error(HttpStatus.BAD_REQUEST.getCode(), message, c.path()));
    } else {
      SearchState state = SearchState.of(c.queryParamMap());
      Answers.page(c, pages, SearchView.wrong(state, e, index.version()));
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
      Answers.json(c, json.write(new Twins.Problem(message, null)));
    } else {
      Answers.html(c, pages.error(status, message, c.path()));
    }
  }
}
