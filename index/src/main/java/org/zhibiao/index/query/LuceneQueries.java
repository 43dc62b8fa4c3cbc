package org.zhibiao.index.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.analysis.Analyzers;
import org.zhibiao.index.query.SearchQuery.Condition;
import org.zhibiao.index.query.SearchQuery.Item;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.model.Bound;

/**
 * The meaning of a query in Lucene. Thread-safe.
 *
 * <p>A condition is about what a target guarantees: "≥50" finds targets whose least allowed value
 * is at least 50 (不少于50, 超过50, 达到50, a bare 60), not 不超过100, which allows less. A number without a
 * direction, a range and 约 are about the number as stated.
 */
public final class LuceneQueries {
  private static final double TENTH = 0.1;

  private final QueryBuilder builder;

  /** Queries against the index's own analysis. */
  public LuceneQueries() {
    Analyzer analyzer = Schema.analyzer();
    this.builder = new QueryBuilder(analyzer);
  }

  /** The Lucene query that finds the targets of a query. */
  public Query of(SearchQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Schema.TYPE, Schema.TYPE_TARGET)), Occur.FILTER);
    boolean positive = false;
    for (Item item : query.items()) {
      if (item instanceof SearchQuery.Not not) {
        all.add(item(not.item(), true), Occur.MUST_NOT);
      } else {
        positive = true;
        boolean text = item instanceof SearchQuery.Words;
        all.add(item(item, !query.hasCondition()), text ? Occur.MUST : Occur.FILTER);
      }
    }
    if (!positive) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return all.build();
  }

  private Query item(Item item, boolean wide) {
    return switch (item) {
      case SearchQuery.Words w -> words(w, wide);
      case Condition c -> condition(c);
      case SearchQuery.FieldIs f -> field(f);
      case SearchQuery.Not n -> item(n.item(), wide);
    };
  }

  /**
   * A word in the subject, the clause or the row's names; without a condition also anywhere in the
   * cell. With a condition the cell is too wide: its other targets would come along.
   */
  private Query words(SearchQuery.Words w, boolean wide) {
    List<Query> fields = new ArrayList<>();
    fields.add(inField(Schema.SUBJECT, w, 8));
    fields.add(inField(Schema.CLAUSE, w, 3));
    fields.add(inField(Schema.NAMES, w, 4));
    fields.add(inField(Schema.OWNER, w, 1));
    if (wide) {
      fields.add(inField(Schema.TEXT, w, 1));
    }
    return new DisjunctionMaxQuery(fields, 0.2f);
  }

  /** HanLP's words rank above pairs of characters; either finds. */
  private Query inField(String field, SearchQuery.Words w, float boost) {
    Query words = w.exact() ? null : builder.createBooleanQuery(field, w.text(), Occur.MUST);
    Query pairs = builder.createPhraseQuery(field + Analyzers.PAIRS, w.text());
    List<Query> either = new ArrayList<>();
    add(either, words, boost);
    add(either, pairs, boost * 0.8f);
    if (either.isEmpty()) {
      return new MatchNoDocsQuery("nothing to search for in \"" + w.text() + "\"");
    }
    return new DisjunctionMaxQuery(either, 0.1f);
  }

  private static void add(List<Query> queries, @Nullable Query query, float boost) {
    if (query != null) {
      queries.add(new BoostQuery(query, boost));
    }
  }

  private static Query condition(Condition c) {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(interval(c), Occur.FILTER);
    String unit = c.baseUnit();
    if (unit != null) {
      both.add(new TermQuery(new Term(Schema.BASE_UNIT, unit)), Occur.FILTER);
    }
    return new ConstantScoreQuery(both.build());
  }

  private static Query interval(Condition c) {
    double value = c.value().doubleValue();
    BigDecimal upper = c.upper();
    double top = upper == null ? value : upper.doubleValue();
    double infinity = Double.POSITIVE_INFINITY;
    return switch (c.bound()) {
      case GE, REACH -> DoublePoint.newRangeQuery(Schema.LOWER, value, infinity);
      case GT -> DoublePoint.newRangeQuery(Schema.LOWER, Math.nextUp(value), infinity);
      case LE -> DoublePoint.newRangeQuery(Schema.UPPER, -infinity, top);
      case LT -> DoublePoint.newRangeQuery(Schema.UPPER, -infinity, Math.nextDown(top));
      case EQ -> exactly(value);
      case NONE -> DoublePoint.newExactQuery(Schema.VALUE, value);
      case RANGE -> DoublePoint.newRangeQuery(Schema.VALUE, value, top);
      case APPROX -> around(value);
    };
  }

  private static Query exactly(double value) {
    return new BooleanQuery.Builder()
        .add(DoublePoint.newExactQuery(Schema.LOWER, value), Occur.FILTER)
        .add(DoublePoint.newExactQuery(Schema.UPPER, value), Occur.FILTER)
        .add(new TermQuery(new Term(Schema.OP, Bound.APPROX.code())), Occur.MUST_NOT)
        .build();
  }

  private static Query around(double value) {
    double tenth = Math.abs(value) * TENTH;
    return DoublePoint.newRangeQuery(Schema.VALUE, value - tenth, value + tenth);
  }

  private Query field(SearchQuery.FieldIs f) {
    if (f.field().equals(Schema.YEAR)) {
      return years(f.value());
    }
    if (f.field().equals(Schema.OWNER) || f.field().equals(Schema.NAMES)) {
      return inField(f.field(), new SearchQuery.Words(f.value(), false), 1);
    }
    if (f.field().equals(Schema.LEVEL1) || f.field().equals(Schema.LEVEL2)) {
      return new BooleanQuery.Builder()
          .add(new TermQuery(new Term(f.field(), f.value())), Occur.SHOULD)
          .add(new TermQuery(new Term(f.field(), f.value() + "指标")), Occur.SHOULD)
          .build();
    }
    return new TermQuery(new Term(f.field(), f.value()));
  }

  private static Query years(String value) {
    String[] ends = value.split("\\.\\.|-|~|至", 2);
    int from = Integer.parseInt(ends[0]);
    int to = ends.length == 2 ? Integer.parseInt(ends[1]) : from;
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (int y = from; y <= Math.min(to, from + 100); y++) {
      any.add(new TermQuery(new Term(Schema.YEAR, String.valueOf(y))), Occur.SHOULD);
    }
    return any.build();
  }
}
