package org.zhibiao.index.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.zhibiao.index.schema.TargetRecord;

/**
 * What was found.
 *
 * @param total how many targets match, exactly
 * @param hits the part asked for
 * @param facets by facet field; the counts of a field ignore that field's own filter, so that
 *     another value can be chosen beside it
 * @param units the base units of the matches, most frequent first
 */
public record SearchResult(
    long total, List<TargetRecord> hits, Map<String, Facet> facets, List<FacetValue> units) {
  public SearchResult {
    hits = List.copyOf(hits);
    units = List.copyOf(units);
  }

  /**
   * A facet.
   *
   * @param values the most frequent ones, chosen ones always among them
   * @param distinct how many values there are in all
   */
  public record Facet(List<FacetValue> values, int distinct) {
    public Facet {
      values = List.copyOf(values);
    }

    /** The values with the greatest first: years from new to old. */
    public List<FacetValue> descending() {
      return values.stream().sorted(Comparator.comparing(FacetValue::value).reversed()).toList();
    }
  }

  /** A value of a facet and how many targets have it. */
  public record FacetValue(String value, long count, boolean chosen) {}
}
