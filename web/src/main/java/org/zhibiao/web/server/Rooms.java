package org.zhibiao.web.server;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.web.api.Json;
import org.zhibiao.web.pages.Pages;

/** Who answers: the handlers over what is served. Thread-safe. */
final class Rooms {
  private final Pages pages;
  private final TryRoutes tries;
  private final RuleRoutes rules;
  private final @Nullable OverIndex overIndex;

  private record OverIndex(
      SearchRoutes search, TrendRoutes trend, DeclarationRoutes declarations, AuditRoutes audit) {}

  Rooms(Site site, Pages pages, Json json) {
    this.pages = pages;
    this.tries = new TryRoutes(site, pages, json);
    this.rules = new RuleRoutes(site.rules(), pages, json);
    TargetIndex index = site.index();
    QueryParser parser = new QueryParser();
    this.overIndex =
        index == null
            ? null
            : new OverIndex(
                new SearchRoutes(index, parser, pages, json),
                new TrendRoutes(index, parser, pages, json),
                new DeclarationRoutes(index, site, pages, json),
                new AuditRoutes(index, site, pages, json));
  }

  Pages pages() {
    return pages;
  }

  TryRoutes tries() {
    return tries;
  }

  RuleRoutes rules() {
    return rules;
  }

  private OverIndex overIndex() {
    return Objects.requireNonNull(overIndex, "a route that needs an index says so");
  }

  SearchRoutes search() {
    return overIndex().search();
  }

  TrendRoutes trend() {
    return overIndex().trend();
  }

  DeclarationRoutes declarations() {
    return overIndex().declarations();
  }

  AuditRoutes audit() {
    return overIndex().audit();
  }
}
