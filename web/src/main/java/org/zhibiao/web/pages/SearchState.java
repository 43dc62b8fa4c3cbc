package org.zhibiao.web.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.index.search.SearchRequest;

/**
 * The state of the search page, which is its address: query, how it is read, chosen facet values,
 * values, order and page. The pages across years and the exports take the same parameters.
 *
 * <p>Example: {@code /?q=论文+≥50篇&could=1&year=2022&sort=value&page=2}.
 *
 * @param query as typed
 * @param options how it is read
 * @param filters chosen values by facet field
 * @param values the bar of the histogram that was chosen, or null
 * @param sort the order
 * @param page from 1
 */
public record SearchState(
    String query,
    SearchQuery.Options options,
    Map<String, List<String>> filters,
    SearchRequest.@Nullable Values values,
    SearchRequest.Sort sort,
    int page) {
  /** How many hits a page shows. */
  public static final int PAGE_SIZE = 20;

  /** Values of one facet at a time. */
  private static final int MOST_CHOSEN = 200;

  public SearchState {
    filters = Collections.unmodifiableMap(new TreeMap<>(filters));
  }

  /**
   * The state that the parameters of a request say; unknown ones are passed over.
   *
   * @throws ParameterException if a known one can't be read
   */
  public static SearchState of(Map<String, List<String>> parameters) {
    Map<String, List<String>> filters = new TreeMap<>();
    for (SearchField field : SearchField.facets()) {
      List<String> values =
          parameters.getOrDefault(field.field(), List.of()).stream()
              .filter(v -> !v.isBlank())
              .map(v -> Words.code(field, v.strip()))
              .toList();
      if (values.size() > MOST_CHOSEN) {
        throw new ParameterException(
            field.field(), "……（" + values.size() + " 个）", "至多 " + MOST_CHOSEN + " 个值");
      }
      if (!values.isEmpty()) {
        filters.put(field.field(), values);
      }
    }
    return new SearchState(
        first(parameters, "q"),
        new SearchQuery.Options(flag(parameters, "could"), flag(parameters, "synonyms")),
        filters,
        values(first(parameters, "from"), first(parameters, "to")),
        sort(first(parameters, "sort")),
        page(parameters));
  }

  /** A search for that query and nothing more. */
  public static SearchState ofQuery(String query) {
    return of(Map.of("q", List.of(query)));
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }

  private static boolean flag(Map<String, List<String>> parameters, String name) {
    String value = first(parameters, name);
    if (!List.of("", "0", "1").contains(value)) {
      throw new ParameterException(name, value, " 1（是）或 0（否）");
    }
    return value.equals("1");
  }

  private static SearchRequest.@Nullable Values values(String from, String to) {
    if (from.isEmpty() && to.isEmpty()) {
      return null;
    }
    return new SearchRequest.Values(
        number("from", from, Double.NEGATIVE_INFINITY), number("to", to, Double.POSITIVE_INFINITY));
  }

  private static double number(String name, String text, double otherwise) {
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new ParameterException(name, text, "数字，以基本单位计，如 1000000");
    }
    throw new ParameterException(name, text, "数字，以基本单位计，如 1000000");
  }

  private static SearchRequest.Sort sort(String name) {
    if (name.isEmpty()) {
      return SearchRequest.Sort.RELEVANCE;
    }
    List<String> codes = new ArrayList<>();
    for (SearchRequest.Sort s : SearchRequest.Sort.values()) {
      if (code(s).equals(name)) {
        return s;
      }
      codes.add(code(s));
    }
    throw new ParameterException("sort", name, " " + String.join("、", codes) + " 之一");
  }

  /** The order's name in an address: {@code value-ascending}. */
  public static String code(SearchRequest.Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int page(Map<String, List<String>> parameters) {
    String page = first(parameters, "page");
    if (!page.matches("|[1-9]\\d{0,6}")) {
      throw new ParameterException("page", page, "从 1 起的页码");
    }
    return page.isEmpty() ? 1 : Integer.parseInt(page);
  }

  /** The part of the result that the page shows. */
  public SearchRequest request(SearchQuery parsed) {
    return new SearchRequest(parsed, filters, values, sort, (page - 1) * PAGE_SIZE, PAGE_SIZE);
  }

  /** Whether anything was asked for. */
  public boolean asks() {
    return !query.isEmpty() || narrowed();
  }

  /** Whether a facet value or a bar is chosen. */
  public boolean narrowed() {
    return !filters.isEmpty() || values != null;
  }

  /** The same search with a facet value chosen, or no longer chosen; back on page 1. */
  public SearchState toggled(String field, String value) {
    Map<String, List<String>> changed = new TreeMap<>(filters);
    List<String> chosen = new ArrayList<>(changed.getOrDefault(field, List.of()));
    if (!chosen.remove(value)) {
      chosen.add(value);
    }
    if (chosen.isEmpty()) {
      changed.remove(field);
    } else {
      changed.put(field, chosen);
    }
    return new SearchState(query, options, changed, values, sort, 1);
  }

  /** The same search without filters. */
  public SearchState unfiltered() {
    return new SearchState(query, options, Map.of(), null, sort, 1);
  }

  /** The same search for another query. */
  public SearchState asking(String other) {
    return new SearchState(other, options, filters, values, sort, 1);
  }

  /** The same search read in another way. */
  public SearchState read(SearchQuery.Options other) {
    return new SearchState(query, other, filters, values, sort, 1);
  }

  /** The same search for numbers of these values, or for all. */
  public SearchState valued(SearchRequest.@Nullable Values other) {
    return new SearchState(query, options, filters, other, sort, 1);
  }

  /** The same search in another order, from page 1. */
  public SearchState sorted(SearchRequest.Sort order) {
    return new SearchState(query, options, filters, values, order, 1);
  }

  /** The same search on another page. */
  public SearchState at(int other) {
    return new SearchState(query, options, filters, values, sort, other);
  }

  /**
   * What a new query keeps: how it is read, what is chosen and the order; not the bar of a
   * histogram of other numbers, and not the page.
   */
  public Map<String, List<String>> kept() {
    Map<String, List<String>> kept = new TreeMap<>(filters);
    if (options.could()) {
      kept.put("could", List.of("1"));
    }
    if (options.synonyms()) {
      kept.put("synonyms", List.of("1"));
    }
    if (sort != SearchRequest.Sort.RELEVANCE) {
      kept.put("sort", List.of(code(sort)));
    }
    return kept;
  }

  /** The address of the page. */
  public String url() {
    return url("/");
  }

  /** The address of another page or twin with the same parameters. */
  public String url(String path) {
    StringBuilder url = new StringBuilder();
    if (!query.isEmpty()) {
      add(url, "q", query);
    }
    if (options.could()) {
      add(url, "could", "1");
    }
    if (options.synonyms()) {
      add(url, "synonyms", "1");
    }
    filters.forEach((field, chosen) -> chosen.forEach(v -> add(url, field, v)));
    SearchRequest.Values bar = values;
    if (bar != null) {
      add(url, "from", bar.low());
      add(url, "to", bar.high());
    }
    if (sort != SearchRequest.Sort.RELEVANCE) {
      add(url, "sort", code(sort));
    }
    if (page > 1) {
      add(url, "page", String.valueOf(page));
    }
    return path + url;
  }

  private static void add(StringBuilder url, String name, double number) {
    if (Double.isFinite(number)) {
      add(
          url,
          name,
          new BigDecimal(number).round(MathContext.DECIMAL64).stripTrailingZeros().toPlainString());
    }
  }

  private static void add(StringBuilder url, String name, String value) {
    url.append(url.isEmpty() ? '?' : '&').append(name).append('=');
    url.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /** Query and choices in one line, for an export: 论文 ≥50篇；年度：2022、2023. */
  public String said() {
    StringBuilder said = new StringBuilder(query.isEmpty() ? "（全部）" : query);
    if (options.could()) {
      said.append("；可能达到也算");
    }
    if (options.synonyms()) {
      said.append("；连同义词");
    }
    filters.forEach((name, chosen) -> {
      SearchField field = SearchField.named(name);
      said.append('；')
          .append(field.label())
          .append('：')
          .append(String.join("、", chosen.stream().map(field::shown).toList()));
    });
    SearchRequest.Values bar = values;
    if (bar != null) {
      said.append("；数值：").append(Words.span(bar.low(), bar.high()));
    }
    return said.toString();
  }
}
