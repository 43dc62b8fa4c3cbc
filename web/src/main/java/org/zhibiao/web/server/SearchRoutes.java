package org.zhibiao.web.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibiao.export.Format;
import org.zhibiao.export.RowWriter;
import org.zhibiao.index.query.QueryException;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.ResultField;
import org.zhibiao.index.search.Histogram;
import org.zhibiao.index.search.SearchRequest;
import org.zhibiao.index.search.SearchResult;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.web.api.Json;
import org.zhibiao.web.api.Twins;
import org.zhibiao.web.pages.HistogramView;
import org.zhibiao.web.pages.Pages;
import org.zhibiao.web.pages.Relaxation;
import org.zhibiao.web.pages.SearchState;
import org.zhibiao.web.pages.SearchView;

/** The search page, its twin and the exports of a whole result. Thread-safe. */
final class SearchRoutes {
  private final TargetIndex index;
  private final QueryParser parser;
  private final Relaxation relaxation;
  private final Pages pages;
  private final Json json;

  SearchRoutes(TargetIndex index, QueryParser parser, Pages pages, Json json) {
    this.index = index;
    this.parser = parser;
    this.relaxation = new Relaxation(index, parser);
    this.pages = pages;
    this.json = json;
  }

  void page(Context c) throws IOException, QueryException {
    SearchState state = SearchState.of(c.queryParamMap());
    SearchQuery query = parser.parse(state.query(), state.options());
    SearchResult result = index.search(state.request(query));
    @Nullable HistogramView chart =
        histogram(state, query, result).map(h -> HistogramView.of(state, h)).orElse(null);
    List<SearchView.Choice> relaxed = result.total() == 0 ? relaxation.of(state, query) : List.of();
    Answers.page(c, pages, SearchView.of(state, query, result, chart, relaxed, index.version()));
  }

  /** The histogram where one unit remains. */
  private Optional<Histogram> histogram(SearchState state, SearchQuery query, SearchResult result)
      throws IOException {
    return state.asks() && result.units().size() == 1
        ? Optional.of(index.histogram(state.request(query), result.units().getFirst().value()))
        : Optional.empty();
  }

  void twin(Context c) throws IOException, QueryException {
    SearchState state = SearchState.of(c.queryParamMap());
    SearchQuery query = parser.parse(state.query(), state.options());
    SearchResult result = index.search(state.request(query));
    Answers.json(
        c,
        json.write(
            Twins.SearchResult.of(
                query,
                result,
                state.page(),
                histogram(state, query, result).orElse(null),
                index.version())));
  }

  /** The whole result, however long, streamed. */
  void export(Context c, Format format) throws IOException, QueryException {
    SearchState state = SearchState.of(c.queryParamMap());
    SearchQuery query = parser.parse(state.query(), state.options());
    SearchRequest whole = state.request(query).part(0, Integer.MAX_VALUE);
    long found = index.count(whole);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Answers.file(c, name(state, now, format), Answers.type(format));
    try (RowWriter rows = format.writer(c.outputStream(), ResultField.TABLE)) {
      rows.about("查询", state.said());
      rows.about("含义", query.describe());
      rows.about("查得条数", String.valueOf(found));
      rows.about("导出时间（UTC）", now.toString());
      rows.about("索引版本", index.version().shown());
      rows.about("排序", state.sort().chinese());
      index.each(
          whole,
          t ->
              rows.write(
                  ResultField.TABLE.row(
                      new ResultField.Source(
                          t, state.said(), found, now.toString(), index.version().shown()))));
    }
  }

  private static String name(SearchState state, Instant now, Format format) {
    String query = state.query().replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]+", "_");
    String some = query.substring(0, Math.min(30, query.length()));
    String day = now.toString().substring(0, 10);
    return "指标" + (some.isEmpty() ? "" : "_" + some) + "_" + day + "." + format.extension();
  }
}
