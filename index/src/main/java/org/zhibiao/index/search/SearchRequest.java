package org.zhibiao.index.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.query.SearchQuery;

/**
 * What to search for and which part of the result to show.
 *
 * @param query the query
 * @param filters chosen facet values by field; several of one field mean any of them
 * @param values the values to keep, in base units, or null for all
 * @param sort the order
 * @param offset first hit, from 0
 * @param size how many hits
 */
public record SearchRequest(
    SearchQuery query,
    Map<String, List<String>> filters,
    @Nullable Values values,
    Sort sort,
    int offset,
    int size) {
  /** Numbers as stated, in base units: from {@code low}, inclusive, to {@code high}, exclusive. */
  public record Values(double low, double high) {}

  /** The order of hits. */
  public enum Sort {
    RELEVANCE("相关度"),
    VALUE("数值从大到小"),
    VALUE_ASCENDING("数值从小到大"),
    YEAR("年度从新到旧"),
    DEPARTMENT("部门");

    private final String chinese;

    Sort(String chinese) {
      this.chinese = chinese;
    }

    /** What a page shows. */
    public String chinese() {
      return chinese;
    }
  }

  public SearchRequest {
    if (offset < 0 || size < 0) {
      throw new IllegalArgumentException("offset " + offset + ", size " + size);
    }
    filters = Collections.unmodifiableMap(new TreeMap<>(filters));
  }

  /** The first {@code size} hits by relevance, without filters. */
  public static SearchRequest first(SearchQuery query, int size) {
    return new SearchRequest(query, Map.of(), null, Sort.RELEVANCE, 0, size);
  }

  /** Another part of the same result. */
  public SearchRequest part(int from, int count) {
    return new SearchRequest(query, filters, values, sort, from, count);
  }
}
