package org.zhibiao.index.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.review.Peers;
import org.zhibiao.fields.TargetField;
import org.zhibiao.form.Total;
import org.zhibiao.index.analysis.Analyzers;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Reading;

/** Turns records into Lucene documents and back. Thread-safe: holds only an immutable mapper. */
public final class Documents {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Documents() {}

  /** The documents of a declaration's targets, in their order. */
  public static List<Document> targets(Reading reading) {
    BigDecimal total = Total.of(reading.declaration()).yuan();
    List<Document> targets = new ArrayList<>(reading.items().size());
    for (Reading.Item item : reading.items()) {
      Document target = target(reading.declaration(), item, targets.size());
      total(target, total);
      targets.add(target);
    }
    return targets;
  }

  /** What the declaration asks for, which all its targets are found by. */
  private static void total(Document doc, @Nullable BigDecimal yuan) {
    if (yuan != null) {
      doc.add(new DoublePoint(SearchField.MONEY.field(), yuan.doubleValue()));
    }
  }

  /** The document of one target; {@code ordinal} counts from 0 within its declaration. */
  private static Document target(Declaration d, Reading.Item item, int ordinal) {
    TargetRecord r = TargetRecord.of(d, item);
    Document doc = new Document();
    doc.add(new StringField(Schema.TYPE, Schema.TYPE_TARGET, Field.Store.NO));
    doc.add(new StringField(Schema.ID, r.id(), Field.Store.NO));
    doc.add(new StringField(Schema.DECLARATION, r.declaration(), Field.Store.NO));
    doc.add(new StoredField(Schema.RECORD, json(r)));
    doc.add(new NumericDocValuesField(Schema.ORDINAL, ordinal));
    String clause = clause(r);
    text(doc, Schema.CLAUSE, clause);
    // A cell of one clause is found by that clause; half of all targets stand in such cells.
    text(doc, Schema.TEXT, clause.equals(r.text()) ? null : r.text());
    numbers(doc, r, item);
    fields(doc, r);
    peer(doc, d, item);
    return doc;
  }

  /** The document of a target that is only compared with its peers, and never searched. */
  public static Document peerOnly(Declaration d, Reading.Item item) {
    TargetRecord r = TargetRecord.of(d, item);
    Document doc = new Document();
    doc.add(new StringField(Schema.TYPE, Schema.TYPE_TARGET, Field.Store.NO));
    doc.add(new StoredField(Schema.RECORD, json(r)));
    doc.add(new DoubleDocValuesField(Schema.VALUE, r.normalValue().doubleValue()));
    sortKeys(doc, r.year(), r.department());
    peer(doc, d, item);
    return doc;
  }

  private static void peer(Document doc, Declaration d, Reading.Item item) {
    String key = Peers.key(d.header(), item);
    if (key != null) {
      doc.add(new SortedDocValuesField(Schema.PEER, new BytesRef(key)));
    }
  }

  /** The document of a finding; {@code ordinal} counts from 0 within its declaration. */
  public static Document finding(FindingRecord r, int ordinal) {
    Document doc = new Document();
    doc.add(new StringField(Schema.TYPE, Schema.TYPE_FINDING, Field.Store.NO));
    doc.add(new StringField(Schema.ID, r.id(), Field.Store.NO));
    doc.add(new StringField(Schema.DECLARATION, r.declaration(), Field.Store.NO));
    doc.add(new StoredField(Schema.RECORD, json(r)));
    doc.add(new NumericDocValuesField(Schema.ORDINAL, ordinal));
    doc.add(new NumericDocValuesField(Schema.SEVERITY_SORT, r.gravity().rank()));
    sortKeys(doc, r.year(), r.department());
    for (FindingFacet facet : FindingFacet.values()) {
      String value = facet.of(r);
      if (!value.isEmpty()) {
        doc.add(new SortedSetDocValuesFacetField(facet.dimension(), value));
      }
    }
    return doc;
  }

  private static void text(Document doc, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      doc.add(new TextField(field, value, Field.Store.NO));
      doc.add(new TextField(field + Analyzers.PAIRS, value, Field.Store.NO));
    }
  }

  private static void numbers(Document doc, TargetRecord r, Reading.Item item) {
    Interval interval = Interval.of(item.target());
    double value = r.normalValue().doubleValue();
    doc.add(new DoublePoint(Schema.LOWER, interval.lower()));
    doc.add(new DoublePoint(Schema.UPPER, interval.upper()));
    doc.add(new DoublePoint(Schema.VALUE, value));
    BigDecimal upper = r.normalUpper();
    doc.add(new DoublePoint(Schema.VALUE_UPPER, upper == null ? value : upper.doubleValue()));
    doc.add(new DoubleDocValuesField(Schema.VALUE, value));
    sortKeys(doc, r.year(), r.department());
  }

  /** What {@link SearchField} says. */
  private static void fields(Document doc, TargetRecord r) {
    for (SearchField field : SearchField.all()) {
      for (String value : field.keywords(r)) {
        keyword(doc, field.field(), value);
        if (field.counts()) {
          doc.add(new SortedSetDocValuesFacetField(field.field(), value));
        }
      }
      if (!field.indexed().of().isEmpty()) {
        StringJoiner words = new StringJoiner("\n");
        for (TargetField of : field.indexed().of()) {
          words.add(r.values().text(of));
        }
        text(doc, field.words(), words.toString());
      }
    }
  }

  private static void keyword(Document doc, String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      doc.add(new StringField(field, value, Field.Store.NO));
    }
  }

  /** The document of a declaration that was read from that file. */
  public static Document declaration(Reading reading, Source source) {
    Declaration d = reading.declaration();
    Document doc = new Document();
    DeclarationRecord record = DeclarationRecord.of(reading);
    doc.add(new StringField(Schema.TYPE, Schema.TYPE_DECLARATION, Field.Store.NO));
    doc.add(new StringField(Schema.ID, d.id(), Field.Store.NO));
    doc.add(new StoredField(Schema.RECORD, json(record)));
    doc.add(new StoredField(Schema.SUMMARY, json(DeclarationSummary.of(record))));
    doc.add(new StoredField(Schema.SOURCE, json(source)));
    doc.add(new StoredField(Schema.READING, StoredReading.write(reading)));
    total(doc, record.total());
    keyword(doc, SearchField.DEPARTMENT.field(), record.department());
    keyword(doc, SearchField.YEAR.field(), record.year() == null ? null : record.year().toString());
    text(doc, Schema.OWNER, record.department() + "\n" + record.project());
    sortKeys(doc, record.year(), record.department());
    doc.add(new SortedDocValuesField(Schema.FILE_SORT, new BytesRef(d.file())));
    return doc;
  }

  private static void sortKeys(Document doc, @Nullable Integer year, String department) {
    doc.add(new NumericDocValuesField(Schema.YEAR_SORT, year == null ? 0 : year));
    doc.add(new SortedDocValuesField(Schema.DEPARTMENT_SORT, new BytesRef(department)));
  }

  /** The words around the quote, to the neighbouring commas and stops. */
  private static String clause(TargetRecord r) {
    int from = r.start();
    while (from > 0 && !isBreak(r.text().charAt(from - 1))) {
      from--;
    }
    int to = r.end();
    while (to < r.text().length() && !isBreak(r.text().charAt(to))) {
      to++;
    }
    return r.text().substring(from, to);
  }

  private static boolean isBreak(char c) {
    return "，。；;！？\n".indexOf(c) >= 0;
  }

  /** The target of a stored record. */
  public static TargetRecord target(String record) {
    return read(record, TargetRecord.class);
  }

  /** The finding of a stored record. */
  public static FindingRecord finding(String record) {
    return read(record, FindingRecord.class);
  }

  /** The declaration of a stored record. */
  public static DeclarationRecord declaration(String record) {
    return read(record, DeclarationRecord.class);
  }

  /** The summary of a stored one. */
  public static DeclarationSummary summary(String stored) {
    return read(stored, DeclarationSummary.class);
  }

  /** The source of a stored one. */
  public static Source source(String stored) {
    return read(stored, Source.class);
  }

  private static <T> T read(String record, Class<T> type) {
    try {
      return JSON.readValue(record, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a stored record does not read back", e);
    }
  }

  private static String json(Object record) {
    try {
      return JSON.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a record does not write", e);
    }
  }
}
