package org.zhibiao.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.search.SearchRequest;
import org.zhibiao.index.search.TargetIndex;

/**
 * The limit that the search is measured against: the same targets in Lucene as it comes, one field
 * of text, no fields, no facets, no numbers.
 */
final class PlainIndex implements Closeable {
  private static final String TEXT = "text";

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryBuilder builder = new QueryBuilder(new StandardAnalyzer());

  private PlainIndex(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  static void build(Path folder, TargetIndex targets) throws IOException {
    SearchRequest all =
        SearchRequest.first(
            new SearchQuery("", List.of(), SearchQuery.Options.STRICT), Integer.MAX_VALUE);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      targets.each(
          all,
          t -> {
            Document document = new Document();
            document.add(
                new TextField(
                    TEXT,
                    String.join("\n", t.department(), t.level1(), t.level2(), t.level3(), t.text()),
                    Field.Store.NO));
            document.add(new StoredField("id", t.id()));
            writer.addDocument(document);
          });
    }
  }

  static PlainIndex open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    return new PlainIndex(directory, DirectoryReader.open(directory));
  }

  /** The plain words of a query. */
  static List<String> words(SearchQuery query) {
    List<String> words = new ArrayList<>();
    query
        .items()
        .forEach(item -> {
          if (item instanceof SearchQuery.Words w) {
            words.add(w.text());
          }
        });
    return words;
  }

  /** The best hits by relevance, with their exact number. */
  TopDocs search(SearchQuery query, int hits) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words(query)) {
      Query phrase = builder.createPhraseQuery(TEXT, word);
      if (phrase != null) {
        all.add(phrase, Occur.MUST);
      }
    }
    TopDocs found = searcher.search(all.build(), hits);
    for (var hit : found.scoreDocs) {
      searcher.storedFields().document(hit.doc);
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
