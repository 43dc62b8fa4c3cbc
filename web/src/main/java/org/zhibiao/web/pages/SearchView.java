package org.zhibiao.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.query.QueryException;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.index.search.SearchRequest;
import org.zhibiao.index.search.SearchResult;

/**
 * The search page.
 *
 * @param said the sentence that tells what was searched for; empty where the query can't be read
 * @param error what is wrong with the query and what would work, or null
 * @param declarations how many declarations the index holds
 * @param targets how many targets the index holds
 */
public record SearchView(
    SearchState state,
    String said,
    @Nullable QueryError error,
    long total,
    List<Hit> hits,
    List<Facet> facets,
    List<Choice> sorts,
    @Nullable String previousUrl,
    @Nullable String nextUrl,
    int pages,
    int declarations,
    int targets) {

  /** Facets that the page shows; the others are in the JSON twin. */
  private static final List<String> SHOWN =
      List.of(Schema.YEAR, Schema.DEPARTMENT, Schema.OP, Schema.UNIT, Schema.LEVEL2, Schema.DOUBTS);

  private static final int MOST_CHARS_BEFORE = 60;
  private static final int MOST_CHARS_AFTER = 60;

  /** The query cut at the wrong place: {@code before}, the rest from there, and the message. */
  public record QueryError(String before, String rest, String message) {}

  /** One hit: the quote within its sentence, and where it stands. */
  public record Hit(
      String url,
      String subject,
      String reading,
      String before,
      String quote,
      String after,
      String department,
      String year,
      String path,
      String place,
      String wording,
      List<String> doubts) {}

  /** A facet with its values. */
  public record Facet(String name, boolean open, List<Choice> values) {}

  /** A link that changes the search. */
  public record Choice(String label, long count, boolean chosen, String url) {}

  /** The page of a search. */
  public static SearchView of(
      SearchState state, SearchQuery query, SearchResult result, int[] counts) {
    int pages =
        (int) Math.max(1, (result.total() + SearchState.PAGE_SIZE - 1) / SearchState.PAGE_SIZE);
    return new SearchView(
        state,
        query.describe(),
        null,
        result.total(),
        result.hits().stream().map(SearchView::hit).toList(),
        facets(state, result),
        sorts(state),
        state.page() > 1 ? state.at(state.page() - 1).url() : null,
        state.page() < pages ? state.at(state.page() + 1).url() : null,
        pages,
        counts[0],
        counts[1]);
  }

  /** The page of a query that can't be read. */
  public static SearchView wrong(SearchState state, QueryException e, int[] counts) {
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
        sorts(state),
        null,
        null,
        1,
        counts[0],
        counts[1]);
  }

  private static Hit hit(TargetRecord t) {
    return new Hit(
        "/declarations/" + t.declaration() + "#t-" + t.id(),
        t.subject() == null ? t.level3() : t.subject(),
        Words.reading(t),
        before(t),
        t.quote(),
        after(t),
        t.department(),
        t.year() == null ? "" : t.year() + "年",
        Words.path(t),
        t.file() + " " + t.place(),
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
    for (String field : SHOWN) {
      List<Choice> values = new ArrayList<>();
      for (SearchResult.FacetValue v : result.facets().getOrDefault(field, List.of())) {
        values.add(
            new Choice(
                Words.value(field, v.value()),
                v.count(),
                v.chosen(),
                state.toggled(field, v.value()).url()));
      }
      if (!values.isEmpty()) {
        facets.add(new Facet(Words.facet(field), facets.size() < 4, List.copyOf(values)));
      }
    }
    return facets;
  }

  private static List<Choice> sorts(SearchState state) {
    List<Choice> sorts = new ArrayList<>();
    for (SearchRequest.Sort s : SearchRequest.Sort.values()) {
      sorts.add(new Choice(s.chinese(), 0, s == state.sort(), state.sorted(s).url()));
    }
    return sorts;
  }
}
