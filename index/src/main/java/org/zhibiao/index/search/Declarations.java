package org.zhibiao.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.zhibiao.index.query.LuceneQueries;
import org.zhibiao.index.schema.DeclarationSummary;
import org.zhibiao.index.schema.Documents;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.index.schema.StoredReading;
import org.zhibiao.model.Reading;

/**
 * The declarations of an open index as lists, by department and from new to old. Safe for any
 * number of threads.
 */
public final class Declarations {
  private static final Sort ORDER =
      TargetIndex.total(
          new SortField(Schema.DEPARTMENT_SORT, SortField.Type.STRING),
          new SortField(Schema.YEAR_SORT, SortField.Type.LONG, true),
          new SortField(Schema.FILE_SORT, SortField.Type.STRING));

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final LuceneQueries queries;

  Declarations(DirectoryReader reader, IndexSearcher searcher, LuceneQueries queries) {
    this.reader = reader;
    this.searcher = searcher;
    this.queries = queries;
  }

  /** A part of a list of declarations, and how many there are in all. */
  public record Listing(int total, List<DeclarationSummary> declarations) {
    public Listing {
      declarations = List.copyOf(declarations);
    }
  }

  /** Takes readings one after the other. */
  @FunctionalInterface
  public interface Sink {
    /** Takes one, without its cells. */
    void accept(Reading reading) throws IOException;
  }

  /**
   * A part of the declarations of that department and year.
   *
   * @param department a word of the department's or project's name, empty for all
   * @param year as written, empty for all
   */
  public Listing list(String department, String year, int offset, int size) throws IOException {
    return list(chosen(department, year), offset, size);
  }

  /** Hands over all declarations of that department and year, in the order of {@link #list}. */
  public void each(String department, String year, Sink sink) throws IOException {
    int all = Math.max(1, reader.maxDoc());
    for (ScoreDoc hit : searcher.search(chosen(department, year), all, ORDER).scoreDocs) {
      sink.accept(StoredReading.read(stored(hit, Schema.READING)));
    }
  }

  /** All declarations of the department of exactly that name, from new to old. */
  public List<DeclarationSummary> ofDepartment(String department) throws IOException {
    return list(
            TargetIndex.byId(Schema.TYPE_DECLARATION, SearchField.DEPARTMENT.field(), department),
            0,
            reader.maxDoc())
        .declarations();
  }

  private Query chosen(String department, String year) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Schema.TYPE, Schema.TYPE_DECLARATION)), Occur.FILTER);
    if (!department.isBlank()) {
      query.add(queries.owner(department), Occur.FILTER);
    }
    if (!year.isBlank()) {
      query.add(new TermQuery(new Term(SearchField.YEAR.field(), year)), Occur.FILTER);
    }
    return query.build();
  }

  private Listing list(Query query, int offset, int size) throws IOException {
    int top = Math.clamp((long) offset + size, 1, Math.max(1, reader.maxDoc()));
    List<DeclarationSummary> part = new ArrayList<>();
    ScoreDoc[] hits = searcher.search(query, top, ORDER).scoreDocs;
    for (int i = offset; i < hits.length; i++) {
      part.add(Documents.summary(stored(hits[i], Schema.SUMMARY)));
    }
    return new Listing(searcher.count(query), part);
  }

  private String stored(ScoreDoc hit, String field) throws IOException {
    return searcher.storedFields().document(hit.doc, Set.of(field)).get(field);
  }
}
