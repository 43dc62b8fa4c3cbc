package org.zhibiao.web.server;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.query.QueryException;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.index.trend.Series;
import org.zhibiao.index.trend.Trends;
import org.zhibiao.web.api.Json;
import org.zhibiao.web.api.Twins;
import org.zhibiao.web.pages.Pages;
import org.zhibiao.web.pages.SearchState;
import org.zhibiao.web.pages.TrendView;

/** Indicators over years and departments. Thread-safe. */
final class TrendRoutes {
  private final TargetIndex index;
  private final Trends trends;
  private final QueryParser parser;
  private final Pages pages;
  private final Json json;

  TrendRoutes(TargetIndex index, QueryParser parser, Pages pages, Json json) {
    this.index = index;
    this.trends = new Trends(index);
    this.parser = parser;
    this.pages = pages;
    this.json = json;
  }

  private Trends.Table table(SearchState state, SearchQuery query) throws IOException {
    return trends.table(
        state.request(query), (state.page() - 1) * TrendView.DEPARTMENTS, TrendView.DEPARTMENTS);
  }

  void page(Context c) throws IOException, QueryException {
    String target = c.queryParam("target");
    if (target != null) {
      TargetRecord record = target(target);
      Answers.page(c, pages, TrendView.of(series(record), record));
      return;
    }
    SearchState state = SearchState.of(c.queryParamMap());
    SearchQuery query = parser.parse(state.query(), state.options());
    @Nullable String unit = c.queryParam("unit-of-chart");
    Answers.page(c, pages, TrendView.of(state, query, table(state, query), unit));
  }

  void twin(Context c) throws IOException, QueryException {
    String target = c.queryParam("target");
    if (target != null) {
      Answers.json(c, json.write(Twins.Series.of(series(target(target)))));
      return;
    }
    SearchState state = SearchState.of(c.queryParamMap());
    SearchQuery query = parser.parse(state.query(), state.options());
    Answers.json(c, json.write(Twins.Trend.of(query, table(state, query))));
  }

  private TargetRecord target(String id) throws IOException {
    return index.target(id).orElseThrow(() -> new NotFoundResponse("索引里没有这条指标值（" + id + "）。"));
  }

  private Series series(TargetRecord target) throws IOException {
    return trends.of(target).orElseThrow(() -> new NotFoundResponse("这条指标值的申报表没有写明部门或年度，无法跨年对照。"));
  }
}
