package org.zhibiao.index.audit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.zhibiao.audit.Audit;
import org.zhibiao.audit.Finding;
import org.zhibiao.audit.review.Peers;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.StoredReading;
import org.zhibiao.model.Reading;

/**
 * Audits all declarations of an index, department by department and year by year. Memory holds two
 * years of a few departments, however large the index is; the peers of a target need some bytes for
 * each target of the index.
 */
public final class IndexAudit {
  /** Declarations of one department and year that are audited in one go. */
  private static final int MOST = 500;

  private final IndexReader reader;
  private final Audit audit;
  private final int threads;

  /** An audit of what that reader sees. */
  public IndexAudit(IndexReader reader, Audit audit, int threads) {
    this.reader = reader;
    this.audit = audit;
    this.threads = threads;
  }

  /** Takes the findings of one declaration after the other. */
  @FunctionalInterface
  public interface Sink {
    /** Takes those of one declaration; there may be none. */
    void accept(Reading reading, List<Finding> findings) throws IOException;
  }

  /** Some declarations of one department and year, with where those of the year before are. */
  private record Part(List<Integer> now, List<Integer> before) {}

  private record Audited(Reading reading, List<Finding> findings) {}

  /** Audits all, by department and from old to new. */
  public void run(Sink sink) throws IOException {
    Map<String, List<Peers.Odd>> odd = new PeerGroups(reader, audit).odd();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    Deque<Future<List<Audited>>> ahead = new ArrayDeque<>();
    try {
      for (Part part : parts()) {
        if (ahead.size() >= 2 * threads) {
          give(ahead.remove(), sink);
        }
        ahead.add(workers.submit(() -> audited(part, odd)));
      }
      while (!ahead.isEmpty()) {
        give(ahead.remove(), sink);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static void give(Future<List<Audited>> part, Sink sink) throws IOException {
    try {
      for (Audited a : part.get()) {
        sink.accept(a.reading(), a.findings());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the audit was interrupted");
    } catch (ExecutionException e) {
      throw new IOException("the audit failed", e.getCause());
    }
  }

  private List<Audited> audited(Part part, Map<String, List<Peers.Odd>> odd) throws IOException {
    StoredFields stored = reader.storedFields();
    List<Reading> before = new ArrayList<>();
    for (int doc : part.before()) {
      before.add(reading(stored, doc));
    }
    List<Audited> audited = new ArrayList<>();
    for (int doc : part.now()) {
      Reading now = reading(stored, doc);
      List<Finding> findings = new ArrayList<>(audit.declaration(now));
      if (!before.isEmpty()) {
        findings.addAll(audit.years(now, before));
      }
      List<Peers.Odd> own = odd.get(now.declaration().id());
      if (own != null) {
        findings.addAll(audit.peers(now, own));
      }
      audited.add(new Audited(now, findings));
    }
    return audited;
  }

  private static Reading reading(StoredFields stored, int doc) throws IOException {
    String json = stored.document(doc, java.util.Set.of(Schema.READING)).get(Schema.READING);
    return StoredReading.read(Objects.requireNonNull(json));
  }

  /** A declaration's place in the order. */
  private record Key(String department, long year) {}

  private List<Part> parts() throws IOException {
    Sort sort =
        new Sort(
            new SortField(Schema.DEPARTMENT_SORT, SortField.Type.STRING),
            new SortField(Schema.YEAR_SORT, SortField.Type.LONG),
            new SortField(Schema.FILE_SORT, SortField.Type.STRING),
            SortField.FIELD_DOC);
    ScoreDoc[] all =
        new IndexSearcher(reader)
            .search(
                new TermQuery(new Term(Schema.TYPE, Schema.TYPE_DECLARATION)),
                Math.max(1, reader.maxDoc()),
                sort)
            .scoreDocs;
    Map<Key, List<Integer>> groups = new java.util.LinkedHashMap<>();
    for (ScoreDoc d : all) {
      groups.computeIfAbsent(key((FieldDoc) d), k -> new ArrayList<>()).add(d.doc);
    }
    List<Part> parts = new ArrayList<>();
    groups.forEach((key, docs) -> {
      boolean known = !key.department().isEmpty() && key.year() > 0;
      Key last = new Key(key.department(), key.year() - 1);
      List<Integer> before = known ? groups.getOrDefault(last, List.of()) : List.of();
      for (int i = 0; i < docs.size(); i += MOST) {
        parts.add(new Part(docs.subList(i, Math.min(docs.size(), i + MOST)), before));
      }
    });
    return parts;
  }

  private static Key key(FieldDoc d) {
    Object department = d.fields[0];
    String name = department instanceof BytesRef bytes ? bytes.utf8ToString() : "";
    return new Key(name, d.fields[1] instanceof Long year ? year : 0);
  }
}
