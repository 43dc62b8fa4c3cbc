package org.zhibiao.index.search;

import java.util.List;
import java.util.Map;
import org.zhibiao.index.schema.TargetRecord;

/**
 * What was found.
 *
 * @param total how many targets match, exactly
 * @param hits the part asked for
 * @param facets for each facet field its values with counts; the counts of a field ignore that
 *     field's own filter, so that another value can be chosen beside it
 */
public record SearchResult(
    long total, List<TargetRecord> hits, Map<String, List<FacetValue>> facets) {
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /** A value of a facet and how many targets have it. */
  public record FacetValue(String value, long count, boolean chosen) {}
}
