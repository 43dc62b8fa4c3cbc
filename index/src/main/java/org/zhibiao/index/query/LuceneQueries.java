package org.zhibiao.index.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.analysis.Analyzers;
import org.zhibiao.index.query.SearchQuery.Condition;
import org.zhibiao.index.query.SearchQuery.FieldIs;
import org.zhibiao.index.query.SearchQuery.Item;
import org.zhibiao.index.query.SearchQuery.Words;
import org.zhibiao.index.schema.Interval;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.SearchField;

/**
 * The meaning of a query in Lucene. Thread-safe.
 *
 * <p>A condition with a direction is about what a target guarantees: its allowed values ({@link
 * Interval}) must all meet it. ≥50 finds 不少于50, 超过50, 达到50, a bare 60 and 约60 (54 to 66), but not
 * 约50 (45 to 55) or 不超过100. Where the query asks for what a target could be, one allowed value that
 * meets it is enough. A number without a direction, a range and 约 are about the number as stated.
 */
public final class LuceneQueries {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** Below the best field, how much the others add to the rank. */
  private static final float TIE = 0.2f;

  private static final float SYNONYM = 0.5f;
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2100;

  private final QueryBuilder builder = new QueryBuilder(Schema.analyzer());

  /** The Lucene query that finds the targets of a query. */
  public Query of(SearchQuery query) {
    boolean wide = !query.hasCondition();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Schema.TYPE, Schema.TYPE_TARGET)), Occur.FILTER);
    addAll(all, query.items(), wide);
    return all.build();
  }

  /** Words rank, all else only chooses; where nothing must hold, all that is not excluded does. */
  private void addAll(BooleanQuery.Builder all, List<Item> items, boolean wide) {
    boolean scored = false;
    for (Item item : items) {
      if (item instanceof SearchQuery.Not not) {
        all.add(item(not.item(), true), Occur.MUST_NOT);
      } else {
        boolean ranks = ranks(item);
        scored |= ranks;
        all.add(item(item, wide), ranks ? Occur.MUST : Occur.FILTER);
      }
    }
    if (!scored) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
  }

  private static boolean ranks(Item item) {
    return switch (item) {
      case Words w -> true;
      case SearchQuery.All a -> a.items().stream().anyMatch(LuceneQueries::ranks);
      case SearchQuery.Any a -> a.items().stream().anyMatch(LuceneQueries::ranks);
      case Condition c -> false;
      case FieldIs f -> false;
      case SearchQuery.NumberIs n -> false;
      case SearchQuery.Not n -> false;
    };
  }

  private Query item(Item item, boolean wide) {
    return switch (item) {
      case Words w -> words(w, wide);
      case Condition c -> condition(c);
      case FieldIs f -> field(f);
      case SearchQuery.NumberIs n ->
          between(n.field().field(), n.field().field(), allowed(n.condition()));
      case SearchQuery.Not n -> {
        BooleanQuery.Builder not = new BooleanQuery.Builder();
        addAll(not, List.of(n), wide);
        yield not.build();
      }
      case SearchQuery.All a -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        addAll(all, a.items(), wide);
        yield all.build();
      }
      case SearchQuery.Any a -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        a.items().forEach(i -> any.add(item(i, wide), Occur.SHOULD));
        yield any.build();
      }
    };
  }

  private Query words(Words w, boolean wide) {
    Query own = inFields(w.text(), w.exact(), wide);
    if (w.alike().isEmpty()) {
      return own;
    }
    List<Query> either = new ArrayList<>(List.of(own));
    for (String alike : w.alike()) {
      either.add(new BoostQuery(inFields(alike, false, wide), SYNONYM));
    }
    return new DisjunctionMaxQuery(either, 0);
  }

  /**
   * A word in the subject, the clause or the row's names; without a condition also anywhere in the
   * cell. With a condition the cell is too wide: its other targets would come along.
   */
  private Query inFields(String text, boolean exact, boolean wide) {
    List<Query> fields = new ArrayList<>();
    fields.add(inField(Schema.SUBJECT, text, exact, 8));
    fields.add(inField(Schema.NAMES, text, exact, 4));
    fields.add(inField(Schema.CLAUSE, text, exact, 3));
    fields.add(exact ? inField(Schema.OWNER, text, true, 1) : owner(text));
    if (wide) {
      // Of a long cell the pieces of a word say nothing: 学术 here and 论文 there.
      fields.add(inField(Schema.TEXT, text, true, 1));
    }
    return new DisjunctionMaxQuery(fields, TIE);
  }

  /** HanLP's words rank above pairs of characters; either finds. */
  private Query inField(String field, String text, boolean exact, float boost) {
    Query words = exact ? null : builder.createBooleanQuery(field, text, Occur.MUST);
    Query pairs = builder.createPhraseQuery(field + Analyzers.PAIRS, text);
    List<Query> either = new ArrayList<>();
    add(either, words, boost);
    add(either, pairs, boost * 0.8f);
    if (either.isEmpty()) {
      return new MatchNoDocsQuery("nothing to search for in \"" + text + "\"");
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
    both.add(c.could() ? possible(c) : guaranteed(c), Occur.FILTER);
    String unit = c.baseUnit();
    if (unit != null) {
      both.add(new TermQuery(new Term(SearchField.BASE_UNIT.field(), unit)), Occur.FILTER);
    }
    return new ConstantScoreQuery(both.build());
  }

  /** The values that a condition allows. */
  private static Interval allowed(Condition c) {
    double value = c.value().doubleValue();
    BigDecimal upper = c.upper();
    double top = upper == null ? value : upper.doubleValue();
    return switch (c.bound()) {
      case GE, REACH -> new Interval(value, INFINITY);
      case GT -> new Interval(Math.nextUp(value), INFINITY);
      case LE -> new Interval(-INFINITY, top);
      case LT -> new Interval(-INFINITY, Math.nextDown(top));
      case EQ, NONE, RANGE -> new Interval(value, top);
      case APPROX -> {
        double off = Interval.APPROXIMATE * Math.abs(value);
        yield new Interval(value - off, top + off);
      }
    };
  }

  private static Query guaranteed(Condition c) {
    Interval i = allowed(c);
    return switch (c.bound()) {
      case GE, REACH, GT, LE, LT, EQ -> between(Schema.LOWER, Schema.UPPER, i);
      case NONE, RANGE, APPROX -> between(Schema.VALUE, Schema.VALUE_UPPER, i);
    };
  }

  /** Some value is allowed by both. */
  private static Query possible(Condition c) {
    return between(Schema.UPPER, Schema.LOWER, allowed(c));
  }

  /**
   * One field from the interval's lower end up, another to its upper end; open ends ask nothing.
   */
  private static Query between(String from, String to, Interval i) {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    if (i.lower() > -INFINITY) {
      both.add(DoublePoint.newRangeQuery(from, i.lower(), INFINITY), Occur.FILTER);
    }
    if (i.upper() < INFINITY) {
      both.add(DoublePoint.newRangeQuery(to, -INFINITY, i.upper()), Occur.FILTER);
    }
    return both.build();
  }

  private Query field(FieldIs f) {
    return switch (f.field().asking().values()) {
      case YEARS -> years(f.value());
      case TEXT ->
          f.field() == SearchField.DEPARTMENT
              ? owner(f.value())
              : inField(f.field().words(), f.value(), false, 1);
      case AMOUNT -> throw new IllegalStateException("a number is no text: " + f);
      case LEVEL -> new WildcardQuery(new Term(f.field().field(), "*" + literal(f.value()) + "*"));
      case NAMED, KEYWORD -> new TermQuery(new Term(f.field().field(), f.value()));
    };
  }

  /** A value in which * and ? are what they are. */
  private static String literal(String value) {
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == WildcardQuery.WILDCARD_STRING
          || c == WildcardQuery.WILDCARD_CHAR
          || c == WildcardQuery.WILDCARD_ESCAPE) {
        literal.append(WildcardQuery.WILDCARD_ESCAPE);
      }
      literal.append(c);
    }
    return literal.toString();
  }

  /** Finds what a department or project of such a name declared, 科学技术协会 by 科协 too. */
  public Query owner(String name) {
    List<Query> names = new ArrayList<>(List.of(inField(Schema.OWNER, name, false, 1)));
    Departments.full(name).forEach(full -> names.add(inField(Schema.OWNER, full, true, 1)));
    return names.size() == 1 ? names.getFirst() : new DisjunctionMaxQuery(names, 0);
  }

  private static Query years(String value) {
    String[] ends = value.split("\\.\\.", 2);
    int from = ends[0].isEmpty() ? FIRST_YEAR : Integer.parseInt(ends[0]);
    int to = ends.length == 1 ? from : ends[1].isEmpty() ? LAST_YEAR : Integer.parseInt(ends[1]);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (int y = from; y <= to; y++) {
      any.add(new TermQuery(new Term(SearchField.YEAR.field(), String.valueOf(y))), Occur.SHOULD);
    }
    return any.build();
  }
}
