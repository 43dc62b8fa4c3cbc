package org.zhibiao.index.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.index.search.SearchResult.Facet;
import org.zhibiao.index.search.SearchResult.FacetValue;

/** Counts the facets of one open index. Safe for any number of threads. */
final class FacetCounts {
  private static final int MOST_VALUES = 200;

  private final Map<String, SortedSetDocValuesReaderState> states = new HashMap<>();
  private final FacetsConfig config;

  /** The counts of these dimensions. */
  FacetCounts(IndexReader reader, FacetsConfig config, List<String> dimensions) throws IOException {
    this.config = config;
    for (String field : dimensions) {
      SortedSetDocValuesReaderState state = state(reader, field, config);
      if (state != null) {
        states.put(field, state);
      }
    }
  }

  private static @Nullable SortedSetDocValuesReaderState state(
      IndexReader reader, String field, FacetsConfig config) throws IOException {
    try {
      return new DefaultSortedSetDocValuesReaderState(reader, Schema.counts(field), config);
    } catch (IllegalArgumentException noTargetHasTheField) {
      return null;
    }
  }

  /** The counts of all targets. */
  Facets ofAll() throws IOException {
    Map<String, Facets> counts = new HashMap<>();
    for (var state : states.entrySet()) {
      counts.put(state.getKey(), new SortedSetDocValuesFacetCounts(state.getValue()));
    }
    return new MultiFacets(counts);
  }

  /**
   * A search that counts each field without that field's own filter.
   *
   * @param executor counts several fields at a time, or null
   */
  DrillSideways sideways(IndexSearcher searcher, @Nullable ExecutorService executor) {
    return new DrillSideways(searcher, config, (SortedSetDocValuesReaderState) null) {
      @Override
      protected Facets buildFacetsResult(
          FacetsCollector downs,
          FacetsCollector @Nullable [] sideways,
          String @Nullable [] sidewaysFields)
          throws IOException {
        Map<String, FacetsCollector> matches = new HashMap<>();
        states.keySet().forEach(field -> matches.put(field, downs));
        if (sideways != null && sidewaysFields != null) {
          for (int i = 0; i < sideways.length; i++) {
            matches.replace(sidewaysFields[i], sideways[i]);
          }
        }
        return new MultiFacets(executor == null ? counts(matches) : counts(matches, executor));
      }
    };
  }

  private Map<String, Facets> counts(Map<String, FacetsCollector> matches) throws IOException {
    Map<String, Facets> counts = new HashMap<>();
    for (var field : matches.entrySet()) {
      counts.put(field.getKey(), counts(field.getKey(), field.getValue()));
    }
    return counts;
  }

  private Facets counts(String field, FacetsCollector matches) throws IOException {
    return new SortedSetDocValuesFacetCounts(
        Objects.requireNonNull(states.get(field), field), matches);
  }

  private Map<String, Facets> counts(Map<String, FacetsCollector> matches, ExecutorService executor)
      throws IOException {
    Map<String, Future<Facets>> running = new HashMap<>();
    matches.forEach(
        (field, hits) -> running.put(field, executor.submit(() -> counts(field, hits))));
    Map<String, Facets> counts = new HashMap<>();
    try {
      for (var field : running.entrySet()) {
        counts.put(field.getKey(), field.getValue().get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("counting was interrupted");
    } catch (ExecutionException e) {
      throw new IOException("counting failed", e.getCause());
    }
    return counts;
  }

  /** The facets that a page may show. */
  Map<String, Facet> facets(Facets counts, SearchRequest request) throws IOException {
    Map<String, Facet> all = new LinkedHashMap<>();
    for (SearchField shown : SearchField.facets()) {
      String field = shown.field();
      all.put(field, facet(counts, field, request.filters().getOrDefault(field, List.of())));
    }
    return all;
  }

  Facet facet(Facets counts, String field, List<String> chosen) throws IOException {
    List<FacetValue> values = new ArrayList<>();
    FacetResult counted =
        states.containsKey(field) ? counts.getTopChildren(MOST_VALUES, field) : null;
    if (counted != null) {
      for (LabelAndValue v : counted.labelValues) {
        values.add(new FacetValue(v.label, v.value.longValue(), chosen.contains(v.label)));
      }
    }
    for (String c : chosen) {
      if (values.stream().noneMatch(v -> v.value().equals(c))) {
        values.add(new FacetValue(c, count(counts, field, c), true));
      }
    }
    return new Facet(values, Math.max(counted == null ? 0 : counted.childCount, values.size()));
  }

  /** The count of a chosen value that is not among the most frequent. */
  private long count(Facets counts, String field, String value) throws IOException {
    if (!states.containsKey(field)) {
      return 0;
    }
    return Math.max(0, counts.getSpecificValue(field, value).longValue());
  }
}
