package org.zhibiao.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.search.SearchRequest;

/**
 * The state of the search page, which is its address: query, chosen facet values, order and page.
 *
 * <p>Example: {@code /?q=论文+≥50篇&year=2022&sort=value&page=2}.
 *
 * @param query as typed
 * @param filters chosen values by facet field
 * @param sort the order
 * @param page from 1
 */
public record SearchState(
    String query, Map<String, List<String>> filters, SearchRequest.Sort sort, int page) {
  /** How many hits a page shows. */
  public static final int PAGE_SIZE = 20;

  public SearchState {
    filters = java.util.Collections.unmodifiableMap(new TreeMap<>(filters));
  }

  /** The state that the parameters of a request say; unknown ones are passed over. */
  public static SearchState of(Map<String, List<String>> parameters) {
    Map<String, List<String>> filters = new TreeMap<>();
    for (String field : Schema.FACETS) {
      List<String> values =
          parameters.getOrDefault(field, List.of()).stream().filter(v -> !v.isBlank()).toList();
      if (!values.isEmpty()) {
        filters.put(field, values);
      }
    }
    return new SearchState(
        first(parameters, "q"), filters, sort(first(parameters, "sort")), page(parameters));
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }

  private static SearchRequest.Sort sort(String name) {
    for (SearchRequest.Sort s : SearchRequest.Sort.values()) {
      if (code(s).equals(name)) {
        return s;
      }
    }
    return SearchRequest.Sort.RELEVANCE;
  }

  /** The order's name in an address: {@code value-ascending}. */
  public static String code(SearchRequest.Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int page(Map<String, List<String>> parameters) {
    String page = first(parameters, "page");
    return page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
  }

  /** Whether anything was asked for. */
  public boolean asks() {
    return !query.isEmpty() || !filters.isEmpty();
  }

  /** The same search with a facet value chosen, or no longer chosen; back on page 1. */
  public SearchState toggled(String field, String value) {
    Map<String, List<String>> changed = new TreeMap<>(filters);
    List<String> values = new ArrayList<>(changed.getOrDefault(field, List.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    if (values.isEmpty()) {
      changed.remove(field);
    } else {
      changed.put(field, values);
    }
    return new SearchState(query, changed, sort, 1);
  }

  /** The same search without filters. */
  public SearchState unfiltered() {
    return new SearchState(query, Map.of(), sort, 1);
  }

  /** The same search in another order, from page 1. */
  public SearchState sorted(SearchRequest.Sort order) {
    return new SearchState(query, filters, order, 1);
  }

  /** The same search on another page. */
  public SearchState at(int other) {
    return new SearchState(query, filters, sort, other);
  }

  /** The address of the page. */
  public String url() {
    return "/" + parameters();
  }

  /** The address of the page's JSON twin. */
  public String jsonUrl() {
    return "/search.json" + parameters();
  }

  private String parameters() {
    StringBuilder url = new StringBuilder();
    if (!query.isEmpty()) {
      add(url, "q", query);
    }
    filters.forEach((field, values) -> values.forEach(v -> add(url, field, v)));
    if (sort != SearchRequest.Sort.RELEVANCE) {
      add(url, "sort", code(sort));
    }
    if (page > 1) {
      add(url, "page", String.valueOf(page));
    }
    return url.toString();
  }

  private static void add(StringBuilder url, String name, String value) {
    url.append(url.isEmpty() ? '?' : '&').append(name).append('=');
    url.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
