package org.zhibiao.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.query.QueryException;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.index.search.IndexVersion;
import org.zhibiao.index.search.SearchRequest;
import org.zhibiao.index.search.SearchResult;

/**
 * The search page.
 *
 * @param said the sentence that tells what was searched for; empty where the query can't be read
 * @param error what is wrong with the query and what would work, or null
 * @param relaxed searches that would find something where this one finds nothing
 * @param conditioned whether the query has a condition on the number
 * @param chart the histogram, null where several units remain or nothing was found
 * @param switches how the query is read, and the other ways
 * @param chips what is chosen, each with the link that takes it back
 */
public record SearchView(
    SearchState state,
    String said,
    @Nullable QueryError error,
    long total,
    List<Hit> hits,
    List<Facet> facets,
    List<Choice> chips,
    List<Choice> switches,
    List<Choice> sorts,
    List<Choice> relaxed,
    @Nullable HistogramView chart,
    boolean conditioned,
    @Nullable String previousUrl,
    @Nullable String nextUrl,
    int pages,
    IndexVersion index)
    implements View {
  @Override
  public String template() {
    return "search";
  }

  private static final int SHORT = 8;
  private static final int MOST_CHARS_BEFORE = 60;
  private static final int MOST_CHARS_AFTER = 60;

  /** The query cut at the wrong place: {@code before}, the rest from there, and the message. */
  public record QueryError(String before, String rest, String message) {}

  /** One hit: the quote within its sentence, and where it stands. */
  public record Hit(
      String url,
      String trendUrl,
      String subject,
      String reading,
      String before,
      String quote,
      String after,
      String department,
      String year,
      String path,
      String file,
      String place,
      String wording,
      List<String> doubts) {}

  /**
   * A facet with its values.
   *
   * @param first the values shown at once
   * @param more those shown on request
   * @param unlisted how many others there are, which only a query can choose
   */
  public record Facet(
      String field,
      String name,
      boolean open,
      List<Choice> first,
      List<Choice> more,
      int unlisted) {}

  /** A link that changes the search. */
  public record Choice(String label, long count, boolean chosen, String url) {}

  /** The page of a search. */
  public static SearchView of(
      SearchState state,
      SearchQuery query,
      SearchResult result,
      @Nullable HistogramView chart,
      List<Choice> relaxed,
      IndexVersion index) {
    int pages =
        (int) Math.max(1, (result.total() + SearchState.PAGE_SIZE - 1) / SearchState.PAGE_SIZE);
    return new SearchView(
        state,
        query.describe(),
        null,
        result.total(),
        result.hits().stream().map(SearchView::hit).toList(),
        facets(state, result),
        chips(state),
        switches(state, query),
        sorts(state),
        relaxed,
        chart,
        query.hasCondition(),
        state.page() > 1 ? state.at(Math.min(state.page() - 1, pages)).url() : null,
        state.page() < pages ? state.at(state.page() + 1).url() : null,
        pages,
        index);
  }

  /** The page of a query that can't be read. */
  public static SearchView wrong(SearchState state, QueryException e, IndexVersion index) {
    int at = Math.min(e.position(), state.query().length());
    QueryError error =
        new QueryError(
            state.query().substring(0, at),
            state.query().substring(at),
            String.valueOf(e.getMessage()));
    return new SearchView(
        state,
        "",
        error,
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        sorts(state),
        List.of(),
        null,
        false,
        null,
        null,
        1,
        index);
  }

  static Hit hit(TargetRecord t) {
    return new Hit(
        Words.markUrl(t),
        "/trend?target=" + t.id(),
        Words.name(t),
        Words.reading(t),
        before(t),
        t.quote(),
        after(t),
        t.department(),
        t.year() == null ? "" : t.year() + "年",
        Words.path(t),
        t.file(),
        t.file().substring(t.file().lastIndexOf('/') + 1) + " " + t.place(),
        String.join("、", t.wording()),
        t.doubts().stream().map(Words::doubt).toList());
  }

  private static String before(TargetRecord t) {
    int from = t.start();
    while (from > 0 && !endsSentence(t.text().charAt(from - 1))) {
      from--;
    }
    boolean cut = t.start() - from > MOST_CHARS_BEFORE;
    return cut
        ? "…" + t.text().substring(t.start() - MOST_CHARS_BEFORE, t.start())
        : t.text().substring(from, t.start());
  }

  private static String after(TargetRecord t) {
    int to = t.end();
    while (to < t.text().length() && !endsSentence(t.text().charAt(to))) {
      to++;
    }
    boolean cut = to - t.end() > MOST_CHARS_AFTER;
    return cut
        ? t.text().substring(t.end(), t.end() + MOST_CHARS_AFTER) + "…"
        : t.text().substring(t.end(), to);
  }

  private static boolean endsSentence(char c) {
    return "。；;！？\n".indexOf(c) >= 0;
  }

  private static List<Facet> facets(SearchState state, SearchResult result) {
    List<Facet> facets = new ArrayList<>();
    for (SearchField field : SearchField.facets()) {
      SearchResult.Facet facet = result.facets().get(field.field());
      if (facet == null || facet.values().isEmpty()) {
        continue;
      }
      List<SearchResult.FacetValue> counted =
          field == SearchField.YEAR ? facet.descending() : facet.values();
      List<Choice> values = counted.stream().map(v -> choice(state, field, v)).toList();
      int first = Math.min(SHORT, values.size());
      boolean chosen = values.stream().anyMatch(Choice::chosen);
      facets.add(
          new Facet(
              field.field(),
              field.label(),
              field.open() || chosen,
              values.subList(0, first),
              values.subList(first, values.size()),
              facet.distinct() - values.size()));
    }
    return facets;
  }

  private static Choice choice(SearchState state, SearchField field, SearchResult.FacetValue v) {
    return new Choice(
        field.shown(v.value()),
        v.count(),
        v.chosen(),
        state.toggled(field.field(), v.value()).url());
  }

  private static List<Choice> chips(SearchState state) {
    List<Choice> chips = new ArrayList<>();
    state
        .filters()
        .forEach((field, values) ->
            values.forEach(v ->
                chips.add(
                    new Choice(
                        SearchField.named(field).label() + "：" + SearchField.named(field).shown(v),
                        0,
                        true,
                        state.toggled(field, v).url()))));
    SearchRequest.Values bar = state.values();
    if (bar != null) {
      chips.add(
          new Choice("数值：" + Words.span(bar.low(), bar.high()), 0, true, state.valued(null).url()));
    }
    return chips;
  }

  private static List<Choice> switches(SearchState state, SearchQuery query) {
    List<Choice> switches = new ArrayList<>();
    SearchQuery.Options o = state.options();
    if (query.hasCondition() || o.could()) {
      switches.add(
          new Choice(
              "可能达到的也算",
              0,
              o.could(),
              state.read(new SearchQuery.Options(!o.could(), o.synonyms())).url()));
    }
    if (!state.query().isEmpty()) {
      switches.add(
          new Choice(
              "连同义词一起查",
              0,
              o.synonyms(),
              state.read(new SearchQuery.Options(o.could(), !o.synonyms())).url()));
    }
    return switches;
  }

  private static List<Choice> sorts(SearchState state) {
    List<Choice> sorts = new ArrayList<>();
    for (SearchRequest.Sort s : SearchRequest.Sort.values()) {
      sorts.add(new Choice(s.chinese(), 0, s == state.sort(), state.sorted(s).url()));
    }
    return sorts;
  }
}
