package org.zhibiao.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.zhibiao.index.schema.Documents;
import org.zhibiao.index.schema.FindingFacet;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.search.SearchResult.Facet;

/** The findings of an open index. Safe for any number of threads. */
public final class Findings {
  private static final int PART = 10_000;

  private static final Sort ORDER =
      new Sort(
          new SortField(Schema.SEVERITY_SORT, SortField.Type.LONG),
          new SortField(Schema.DEPARTMENT_SORT, SortField.Type.STRING),
          new SortField(Schema.YEAR_SORT, SortField.Type.LONG, true),
          new SortField(Schema.ORDINAL, SortField.Type.LONG),
          SortField.FIELD_DOC);
  private static final Sort FORM =
      new Sort(new SortField(Schema.ORDINAL, SortField.Type.LONG), SortField.FIELD_DOC);

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final FacetsConfig config = Schema.facets();
  private final FacetCounts counts;

  /** The findings that a reader sees, which stays the caller's to close. */
  public Findings(DirectoryReader reader, IndexSearcher searcher) throws IOException {
    this.reader = reader;
    this.searcher = searcher;
    this.counts = new FacetCounts(reader, config, FindingFacet.dimensions());
  }

  /**
   * A part of the findings.
   *
   * @param total how many there are in all
   * @param facets each counted without its own filter
   */
  public record Page(long total, List<FindingRecord> findings, Map<String, Facet> facets) {
    public Page {
      findings = List.copyOf(findings);
    }
  }

  /** The part that is asked for, the gravest first, with the facets of all. */
  public Page page(FindingRequest request) throws IOException {
    int top = Math.clamp((long) request.offset() + request.size(), 1, Math.max(1, reader.maxDoc()));
    DrillSideways.DrillSidewaysResult result =
        counts.sideways(searcher, null).search(drillDown(request), null, null, top, ORDER, false);
    List<FindingRecord> part = new ArrayList<>();
    ScoreDoc[] hits = result.hits.scoreDocs;
    for (int i = request.offset(); i < Math.min(hits.length, top); i++) {
      part.add(record(hits[i]));
    }
    Map<String, Facet> facets = new LinkedHashMap<>();
    for (FindingFacet facet : FindingFacet.values()) {
      facets.put(
          facet.code(),
          counts.facet(
              result.facets,
              facet.dimension(),
              request.filters().getOrDefault(facet.code(), List.of())));
    }
    return new Page(result.hits.totalHits.value(), part, facets);
  }

  /** Takes findings one by one. */
  @FunctionalInterface
  public interface Sink {
    /** Takes one; what it throws ends the walk. */
    void accept(FindingRecord finding) throws IOException;
  }

  /** Gives every finding that is asked for to the sink, whatever its offset and size. */
  public long each(FindingRequest request, Sink sink) throws IOException {
    Query query = drillDown(request);
    Sort sort = request.declaration().isEmpty() ? ORDER : FORM;
    FieldDoc last = null;
    long given = 0;
    while (true) {
      TopDocs part =
          searcher.searchAfter(last, query, Math.min(PART, Math.max(1, reader.maxDoc())), sort);
      for (ScoreDoc hit : part.scoreDocs) {
        sink.accept(record(hit));
        given++;
        last = (FieldDoc) hit;
      }
      if (part.scoreDocs.length < PART) {
        return given;
      }
    }
  }

  /** The findings of a declaration, in the order of its form. */
  public List<FindingRecord> of(String declaration, Set<String> without) throws IOException {
    List<FindingRecord> findings = new ArrayList<>();
    each(FindingRequest.of(declaration, without), findings::add);
    return findings;
  }

  /** The finding of that id. */
  public Optional<FindingRecord> finding(String id) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Schema.TYPE, Schema.TYPE_FINDING)), Occur.FILTER)
            .add(new TermQuery(new Term(Schema.ID, id)), Occur.FILTER)
            .build();
    ScoreDoc[] hits = searcher.search(query, 1).scoreDocs;
    return hits.length == 0 ? Optional.empty() : Optional.of(record(hits[0]));
  }

  private FindingRecord record(ScoreDoc hit) throws IOException {
    return Documents.finding(
        Objects.requireNonNull(
            searcher.storedFields().document(hit.doc, Set.of(Schema.RECORD)).get(Schema.RECORD)));
  }

  private DrillDownQuery drillDown(FindingRequest request) {
    BooleanQuery.Builder base = new BooleanQuery.Builder();
    base.add(new TermQuery(new Term(Schema.TYPE, Schema.TYPE_FINDING)), Occur.FILTER);
    if (!request.declaration().isEmpty()) {
      base.add(new TermQuery(new Term(Schema.DECLARATION, request.declaration())), Occur.FILTER);
    }
    if (!request.without().isEmpty()) {
      List<BytesRef> ids = request.without().stream().map(BytesRef::new).toList();
      base.add(new TermInSetQuery(Schema.ID, ids), Occur.MUST_NOT);
    }
    DrillDownQuery query = new DrillDownQuery(config, base.build());
    request
        .filters()
        .forEach((facet, chosen) ->
            chosen.forEach(v -> query.add(FindingFacet.named(facet).dimension(), v)));
    return query;
  }
}
