package org.zhibiao.index.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.query.LuceneQueries;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.schema.Documents;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.TargetRecord;

/**
 * An index opened for searching: a snapshot that a later build does not disturb. Safe for any
 * number of threads; close it when no search runs any more.
 */
public final class TargetIndex implements Closeable {
  private static final int MOST_FACET_VALUES = 200;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final FacetsConfig config = Schema.facets();
  private final @Nullable SortedSetDocValuesReaderState facetState;
  private final LuceneQueries queries = new LuceneQueries();

  private TargetIndex(Directory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.facetState = state(reader, config);
  }

  private static @Nullable SortedSetDocValuesReaderState state(
      DirectoryReader reader, FacetsConfig config) throws IOException {
    try {
      return new DefaultSortedSetDocValuesReaderState(reader, config);
    } catch (IllegalArgumentException noFacetInTheWholeIndex) {
      return null;
    }
  }

  /**
   * Opens the current index in {@code root}.
   *
   * @throws IndexException if there is none, or it was made by another version
   */
  public static TargetIndex open(Path root) throws IndexException {
    try {
      Optional<Path> folder = new Generations(root).current();
      if (folder.isEmpty()) {
        throw new IndexException("文件夹 " + root + " 里没有索引；请先运行 zhibiao index 文件夹 --index " + root);
      }
      return open(root, FSDirectory.open(folder.get()));
    } catch (IOException e) {
      throw new IndexException("索引 " + root + " 打不开：" + e.getMessage() + "；请重新运行 zhibiao index", e);
    }
  }

  private static TargetIndex open(Path root, Directory directory)
      throws IOException, IndexException {
    DirectoryReader reader = DirectoryReader.open(directory);
    String format = reader.getIndexCommit().getUserData().get(IndexBuilder.FORMAT_KEY);
    if (!String.valueOf(Schema.FORMAT).equals(format)) {
      reader.close();
      directory.close();
      throw new IndexException(
          "索引 "
              + root
              + " 是第 "
              + format
              + " 版格式，本程序用第 "
              + Schema.FORMAT
              + " 版；请重新运行 zhibiao index");
    }
    return new TargetIndex(directory, reader);
  }

  /** How many targets the index holds. */
  public int targets() throws IOException {
    return count(IndexBuilder.TARGETS_KEY);
  }

  /** How many declarations the index holds. */
  public int declarations() throws IOException {
    return count(IndexBuilder.DECLARATIONS_KEY);
  }

  private int count(String key) throws IOException {
    return Integer.parseInt(reader.getIndexCommit().getUserData().getOrDefault(key, "0"));
  }

  /** Searches; facets are counted over all matches, not only over the part shown. */
  public SearchResult search(SearchRequest request) throws IOException {
    DrillDownQuery query = new DrillDownQuery(config, queries.of(request.query()));
    request.filters().forEach((field, values) -> values.forEach(v -> query.add(field, v)));
    if (facetState == null) {
      return new SearchResult(0, List.of(), java.util.Map.of());
    }
    int top = Math.max(1, Math.min(request.offset() + request.size(), reader.maxDoc()));
    DrillSideways sideways = new DrillSideways(searcher, config, facetState);
    DrillSideways.DrillSidewaysResult result =
        sideways.search(query, null, null, top, sort(request.sort()), false);
    TopDocs hits = result.hits;
    long total = searcher.count(query);
    return new SearchResult(
        total, records(hits, request.offset(), request.size()), facets(result.facets, request));
  }

  private static Sort sort(SearchRequest.Sort sort) {
    SortField score = SortField.FIELD_SCORE;
    SortField ordinal = new SortField(Schema.ORDINAL, SortField.Type.LONG);
    return switch (sort) {
      case RELEVANCE -> new Sort(score, newest(), ordinal);
      case VALUE -> new Sort(value(true), score, ordinal);
      case VALUE_ASCENDING -> new Sort(value(false), score, ordinal);
      case YEAR -> new Sort(newest(), score, ordinal);
      case DEPARTMENT ->
          new Sort(
              new SortField(Schema.DEPARTMENT + "_sort", SortField.Type.STRING), newest(), ordinal);
    };
  }

  private static SortField newest() {
    return new SortField(Schema.YEAR + "_sort", SortField.Type.LONG, true);
  }

  private static SortField value(boolean descending) {
    return new SortField(Schema.VALUE, SortField.Type.DOUBLE, descending);
  }

  private List<TargetRecord> records(TopDocs hits, int offset, int size) throws IOException {
    List<TargetRecord> records = new ArrayList<>();
    int to = (int) Math.min((long) offset + size, hits.scoreDocs.length);
    for (int i = offset; i < to; i++) {
      records.add(Documents.target(record(hits.scoreDocs[i])));
    }
    return records;
  }

  private String record(ScoreDoc hit) throws IOException {
    Document doc = searcher.storedFields().document(hit.doc);
    return doc.get(Schema.RECORD);
  }

  private static java.util.Map<String, List<SearchResult.FacetValue>> facets(
      Facets facets, SearchRequest request) throws IOException {
    java.util.Map<String, List<SearchResult.FacetValue>> all = new java.util.LinkedHashMap<>();
    for (String field : Schema.FACETS) {
      List<String> chosen = request.filters().getOrDefault(field, List.of());
      List<SearchResult.FacetValue> values = new ArrayList<>();
      FacetResult counted = facets.getTopChildren(MOST_FACET_VALUES, field);
      if (counted != null) {
        for (LabelAndValue v : counted.labelValues) {
          values.add(
              new SearchResult.FacetValue(v.label, v.value.longValue(), chosen.contains(v.label)));
        }
      }
      for (String c : chosen) {
        if (values.stream().noneMatch(v -> v.value().equals(c))) {
          values.add(new SearchResult.FacetValue(c, 0, true));
        }
      }
      all.put(field, List.copyOf(values));
    }
    return all;
  }

  /** The declaration of that id. */
  public Optional<DeclarationRecord> declaration(String id) throws IOException {
    TopDocs found = searcher.search(byId(Schema.TYPE_DECLARATION, Schema.ID, id), 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(Documents.declaration(record(found.scoreDocs[0])));
  }

  /** All declarations, by file name. */
  public List<DeclarationRecord> allDeclarations() throws IOException {
    Query query = new TermQuery(new Term(Schema.TYPE, Schema.TYPE_DECLARATION));
    Sort byFile = new Sort(new SortField("file_sort", SortField.Type.STRING));
    List<DeclarationRecord> all = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, Math.max(1, reader.maxDoc()), byFile).scoreDocs) {
      all.add(Documents.declaration(record(hit)));
    }
    return all;
  }

  /** The targets of a declaration, in the order of the form. */
  public List<TargetRecord> targetsOf(String declaration) throws IOException {
    Query query = byId(Schema.TYPE_TARGET, Schema.DECLARATION, declaration);
    Sort ordinal = new Sort(new SortField(Schema.ORDINAL, SortField.Type.LONG));
    TopDocs found = searcher.search(query, Math.max(1, reader.maxDoc()), ordinal);
    return records(found, 0, found.scoreDocs.length);
  }

  /** The target of that id. */
  public Optional<TargetRecord> target(String id) throws IOException {
    TopDocs found = searcher.search(byId(Schema.TYPE_TARGET, Schema.ID, id), 1);
    return records(found, 0, 1).stream().findFirst();
  }

  private static Query byId(String type, String field, String id) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Schema.TYPE, type)), Occur.FILTER)
        .add(new TermQuery(new Term(field, id)), Occur.FILTER)
        .build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
