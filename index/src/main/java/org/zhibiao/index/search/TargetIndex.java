package org.zhibiao.index.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
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
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.zhibiao.audit.Audit;
import org.zhibiao.index.audit.IndexAudit;
import org.zhibiao.index.query.LuceneQueries;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.schema.Documents;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.index.schema.Source;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.model.Reading;

/**
 * An index opened for searching: a snapshot that a later build does not disturb. Safe for any
 * number of threads; close it when no search runs any more.
 */
public final class TargetIndex implements Closeable {
  /** How many hits are fetched at a time where all are wanted. */
  private static final int PART = 20_000;

  /** The stages that a search finds unless it asks for one. */
  private static final Set<Reading.Stage> USUAL =
      EnumSet.of(Reading.Stage.TARGET, Reading.Stage.ACTUAL);

  /**
   * More than a query of the longest kind has with all its synonyms, and an address with filters.
   */
  private static final int MOST_CLAUSES = 1 << 16;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final Directory directory;
  private final DirectoryReader reader;
  private final int threads;
  private final ExecutorService executor;
  private final IndexSearcher searcher;
  private final FacetsConfig config = Schema.facets();
  private final FacetCounts facets;
  private final Facets facetsOfAll;
  private final IndexVersion version;

  /** Whether it holds values that are neither targets nor reached. */
  private final boolean holdsOthers;

  private final LuceneQueries queries = new LuceneQueries();
  private final Findings findings;
  private final Declarations lists;

  private TargetIndex(Directory directory, DirectoryReader reader, int threads) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.threads = threads;
    this.executor = Executors.newFixedThreadPool(threads, TargetIndex::daemon);
    this.searcher = threads == 1 ? new IndexSearcher(reader) : new IndexSearcher(reader, executor);
    this.facets =
        new FacetCounts(
            reader, config, SearchField.counted().stream().map(SearchField::field).toList());
    this.holdsOthers = holdsOthers(reader);
    this.facetsOfAll = facets.ofAll();
    this.findings = new Findings(reader, searcher);
    this.lists = new Declarations(reader, searcher, queries);
    this.version = IndexVersion.of(reader.getIndexCommit().getUserData());
  }

  private static boolean holdsOthers(DirectoryReader reader) throws IOException {
    for (Reading.Stage stage : Reading.Stage.values()) {
      boolean usual = USUAL.contains(stage);
      if (!usual && reader.docFreq(new Term(SearchField.STAGE.field(), stage.code())) > 0) {
        return true;
      }
    }
    return false;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "search");
    thread.setDaemon(true);
    return thread;
  }

  /** Whether an index was ever built in {@code root}. */
  public static boolean exists(Path root) throws IOException, IndexException {
    return new Generations(root).current().isPresent();
  }

  /**
   * Opens the current index in {@code root} for all processors.
   *
   * @throws IndexException if there is none, or it was made by another version
   */
  public static TargetIndex open(Path root) throws IndexException {
    return open(root, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Opens the current index in {@code root}.
   *
   * @param threads how many threads one search may use, from 1
   * @throws IndexException if there is none, it is broken, or it was made by another version
   */
  public static TargetIndex open(Path root, int threads) throws IndexException {
    Opening opening = new Opening(root);
    return opening.open((directory, reader) -> new TargetIndex(directory, reader, threads));
  }

  /** Its words; reads them all. */
  Vocabulary vocabulary() throws IOException {
    return Vocabulary.of(reader);
  }

  /** Which build this is of. */
  public IndexVersion version() {
    return version;
  }

  /**
   * Compares every byte of the index with the checksums that were written with it.
   *
   * @return what is broken, a sentence a file, in Chinese; nothing where all is whole
   */
  public List<String> broken() {
    return IndexFiles.broken(directory);
  }

  /** How large its files are together. */
  public long bytes() throws IOException {
    long bytes = 0;
    for (String file : reader.getIndexCommit().getFileNames()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }

  /** What the audit found when the index was built. */
  public Findings findings() {
    return findings;
  }

  /** The declarations as lists. */
  public Declarations lists() {
    return lists;
  }

  /** Audits the declarations anew, by other rules perhaps. */
  public void audit(Audit audit, IndexAudit.Sink sink) throws IOException {
    new IndexAudit(reader, audit, threads).run(sink);
  }

  /** How many targets the index holds. */
  public int targets() {
    return version.targets();
  }

  /** How many declarations the index holds. */
  public int declarations() {
    return version.declarations();
  }

  /** Searches; facets are counted over all matches, not only over the part shown. */
  public SearchResult search(SearchRequest request) throws IOException {
    int top = Math.max(1, Math.min(request.offset() + request.size(), reader.maxDoc()));
    Sort sort = sort(request.sort());
    if (asksForAll(request)) {
      TopDocs hits = searcher.search(drillDown(request), top, sort);
      return result(request, version.targets(), hits, facetsOfAll);
    }
    DrillSideways.DrillSidewaysResult result =
        facets
            .sideways(searcher, threads == 1 ? null : executor)
            .search(drillDown(request), null, null, top, sort, false);
    return result(request, result.hits.totalHits.value(), result.hits, result.facets);
  }

  /** Everything is asked for again and again, and its counts are known. */
  private boolean asksForAll(SearchRequest request) {
    return !holdsOthers
        && request.query().items().isEmpty()
        && request.filters().isEmpty()
        && request.values() == null;
  }

  private SearchResult result(SearchRequest request, long total, TopDocs hits, Facets counts)
      throws IOException {
    return new SearchResult(
        total,
        records(hits.scoreDocs, request.offset(), request.size()),
        facets.facets(counts, request),
        facets.facet(counts, SearchField.BASE_UNIT.field(), List.of()).values());
  }

  /** The part of the result that is asked for, in its order, without any counts. */
  public List<TargetRecord> hits(SearchRequest request) throws IOException {
    int top = Math.max(1, Math.min(request.offset() + request.size(), reader.maxDoc()));
    ScoreDoc[] hits = searcher.search(drillDown(request), top, sort(request.sort())).scoreDocs;
    return records(hits, request.offset(), request.size());
  }

  /** How many targets match. */
  public long count(SearchRequest request) throws IOException {
    return searcher.count(drillDown(request));
  }

  /** The numbers of the matches that have that base unit. */
  public Histogram histogram(SearchRequest request, String unit) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(drillDown(request), Occur.FILTER);
    query.add(new TermQuery(new Term(SearchField.BASE_UNIT.field(), unit)), Occur.FILTER);
    return Histogram.of(unit, searcher.search(query.build(), new BinCounter()));
  }

  /** Takes targets one by one. */
  @FunctionalInterface
  public interface Sink {
    /** Takes one target; what it throws ends the search. */
    void accept(TargetRecord target) throws IOException;
  }

  /**
   * Gives every match to the sink, in the request's order, from its offset and at most its size;
   * keeps a part of them in memory only.
   *
   * @return how many were given
   */
  public long each(SearchRequest request, Sink sink) throws IOException {
    Query query = drillDown(request);
    // The order must be total, or a part could begin with what the last one ended with.
    Sort sort = sort(request.sort());
    FieldDoc last = null;
    long given = 0;
    long seen = 0;
    while (given < request.size()) {
      TopDocs part =
          searcher.searchAfter(last, query, Math.min(PART, Math.max(1, reader.maxDoc())), sort);
      for (ScoreDoc hit : part.scoreDocs) {
        if (seen++ >= request.offset() && given < request.size()) {
          sink.accept(Documents.target(stored(hit, Schema.RECORD)));
          given++;
        }
        last = (FieldDoc) hit;
      }
      if (part.scoreDocs.length < PART) {
        break;
      }
    }
    return given;
  }

  private DrillDownQuery drillDown(SearchRequest request) {
    Query base = queries.of(request.query());
    SearchRequest.Values values = request.values();
    if (values != null) {
      double below = Math.nextDown(values.high());
      base =
          new BooleanQuery.Builder()
              .add(base, Occur.MUST)
              .add(DoublePoint.newRangeQuery(Schema.VALUE, values.low(), below), Occur.FILTER)
              .build();
    }
    DrillDownQuery query = new DrillDownQuery(config, base);
    request.filters().forEach((field, chosen) -> chosen.forEach(v -> query.add(field, v)));
    if (holdsOthers && !asksForStage(request)) {
      USUAL.forEach(stage -> query.add(SearchField.STAGE.field(), stage.code()));
    }
    return query;
  }

  /** Forecasts and other years' values are found only by those who ask for them. */
  private static boolean asksForStage(SearchRequest request) {
    return request.filters().containsKey(SearchField.STAGE.field())
        || request.query().names(SearchField.STAGE);
  }

  private static Sort sort(SearchRequest.Sort sort) {
    SortField score = SortField.FIELD_SCORE;
    SortField newest = new SortField(Schema.YEAR_SORT, SortField.Type.LONG, true);
    SortField ordinal = new SortField(Schema.ORDINAL, SortField.Type.LONG);
    SortField department = new SortField(Schema.DEPARTMENT_SORT, SortField.Type.STRING);
    return switch (sort) {
      case RELEVANCE -> total(score, newest, ordinal);
      case VALUE -> total(value(true), score, newest, ordinal);
      case VALUE_ASCENDING -> total(value(false), score, newest, ordinal);
      case YEAR -> total(newest, score, department, ordinal);
      case DEPARTMENT -> total(department, newest, ordinal);
    };
  }

  static Sort total(SortField... fields) {
    SortField[] all = Arrays.copyOf(fields, fields.length + 1);
    all[fields.length] = SortField.FIELD_DOC;
    return new Sort(all);
  }

  private static SortField value(boolean descending) {
    return new SortField(Schema.VALUE, SortField.Type.DOUBLE, descending);
  }

  private List<TargetRecord> records(ScoreDoc[] hits, int offset, int size) throws IOException {
    List<TargetRecord> records = new ArrayList<>();
    int to = (int) Math.min((long) offset + size, hits.length);
    for (int i = offset; i < to; i++) {
      records.add(Documents.target(stored(hits[i], Schema.RECORD)));
    }
    return records;
  }

  private String stored(ScoreDoc hit, String field) throws IOException {
    return searcher.storedFields().document(hit.doc, Set.of(field)).get(field);
  }

  /** The declaration of that id. */
  public Optional<DeclarationRecord> declaration(String id) throws IOException {
    return storedOf(id, Schema.RECORD).map(Documents::declaration);
  }

  /** Where the file of the declaration of that id was. */
  public Optional<Source> source(String id) throws IOException {
    return storedOf(id, Schema.SOURCE).map(Documents::source);
  }

  private Optional<String> storedOf(String id, String field) throws IOException {
    TopDocs found = searcher.search(byId(Schema.TYPE_DECLARATION, Schema.ID, id), 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(stored(found.scoreDocs[0], field));
  }

  /** The targets of a declaration, in the order of the form. */
  public List<TargetRecord> targetsOf(String declaration) throws IOException {
    Query query = byId(Schema.TYPE_TARGET, Schema.DECLARATION, declaration);
    Sort ordinal = new Sort(new SortField(Schema.ORDINAL, SortField.Type.LONG));
    TopDocs found = searcher.search(query, Math.max(1, reader.maxDoc()), ordinal);
    return records(found.scoreDocs, 0, found.scoreDocs.length);
  }

  /** The target of that id. */
  public Optional<TargetRecord> target(String id) throws IOException {
    TopDocs found = searcher.search(byId(Schema.TYPE_TARGET, Schema.ID, id), 1);
    return records(found.scoreDocs, 0, 1).stream().findFirst();
  }

  static Query byId(String type, String field, String id) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Schema.TYPE, type)), Occur.FILTER)
        .add(new TermQuery(new Term(field, id)), Occur.FILTER)
        .build();
  }

  @Override
  public void close() throws IOException {
    executor.shutdownNow();
    reader.close();
    directory.close();
  }
}
