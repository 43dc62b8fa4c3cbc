package org.zhibiao.index.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.fields.Row;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.index.search.SearchRequest;
import org.zhibiao.index.search.SearchResult;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.model.Bound;
import org.zhibiao.quantity.QuantityScanner;

/**
 * How comparators are used (比较词统计): over years, departments, second levels and units, and how many
 * targets bind, are soft or bare. Only what is promised counts, not what a 自评表 says was done.
 *
 * @param all every target of the choice
 * @param groups a table for each dimension
 * @param words the comparator words, the most frequent first
 */
public record WordingStatistics(Line all, List<Group> groups, List<Word> words) {
  /** Dimensions that are told apart, in this order. */
  public static final List<String> DIMENSIONS =
      List.of(
          SearchField.YEAR.field(),
          SearchField.DEPARTMENT.field(),
          SearchField.LEVEL2.field(),
          SearchField.UNIT.field());

  private static final int MOST_VALUES = 20;
  private static final QuantityScanner SCANNER = QuantityScanner.standard();
  private static final SearchQuery ALL = new SearchQuery("", List.of(), SearchQuery.Options.STRICT);

  public WordingStatistics {
    groups = List.copyOf(groups);
    words = List.copyOf(words);
  }

  /**
   * A dimension with its values.
   *
   * @param distinct how many values there are; the most frequent have a line
   */
  public record Group(String field, List<Line> lines, int distinct) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Counts of one value.
   *
   * @param binding with ≥ ≤ > < = or a span
   * @param soft with 约, 达到 and their like
   * @param bare with nothing
   * @param ops by the code of the comparator, in the order of {@link Bound}
   * @param words the most frequent words
   */
  public record Line(
      String value,
      long total,
      long binding,
      long soft,
      long bare,
      Map<String, Long> ops,
      List<String> words) {
    public Line {
      words = List.copyOf(words);
    }
  }

  /** A comparator word, how often it is used, and what it does. */
  public record Word(String word, long count, Bound.Force force) {}

  /** The statistics of the targets that have these facet values. */
  public static WordingStatistics of(TargetIndex index, Map<String, List<String>> filters)
      throws IOException {
    SearchResult all = search(index, filters);
    List<Group> groups = new ArrayList<>();
    for (String field : DIMENSIONS) {
      SearchResult.Facet facet = all.facets().get(field);
      if (facet == null) {
        continue;
      }
      List<Line> lines = new ArrayList<>();
      List<String> chosen = filters.getOrDefault(field, List.of());
      for (SearchResult.FacetValue v :
          field.equals(SearchField.YEAR.field()) ? facet.descending() : facet.values()) {
        boolean wanted = chosen.isEmpty() || chosen.contains(v.value());
        if (wanted && v.count() > 0 && lines.size() < MOST_VALUES) {
          Map<String, List<String>> narrowed = new HashMap<>(filters);
          narrowed.put(field, List.of(v.value()));
          lines.add(line(v.value(), search(index, narrowed)));
        }
      }
      groups.add(new Group(field, lines, facet.distinct()));
    }
    return new WordingStatistics(line("", all), groups, words(all));
  }

  /** The same as rows of an export, all targets first. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(row("全部", all));
    for (Group g : groups) {
      g.lines().forEach(l -> rows.add(row(g.field(), l)));
    }
    return rows;
  }

  private static Row row(String group, Line line) {
    return StatisticsField.TABLE.row(new StatisticsField.Source(group, line));
  }

  private static SearchResult search(TargetIndex index, Map<String, List<String>> filters)
      throws IOException {
    Map<String, List<String>> promised = new HashMap<>(filters);
    promised.put(SearchField.STAGE.field(), List.of("target"));
    return index.search(new SearchRequest(ALL, promised, null, SearchRequest.Sort.RELEVANCE, 0, 0));
  }

  private static Line line(String value, SearchResult result) {
    Map<String, Long> counted = counts(result, SearchField.OP.field());
    Map<String, Long> ops = new LinkedHashMap<>();
    long[] forces = new long[Bound.Force.values().length];
    for (Bound b : Bound.values()) {
      long count = counted.getOrDefault(b.code(), 0L);
      ops.put(b.code(), count);
      switch (b.force()) {
        case BINDING -> forces[0] += count;
        case SOFT -> forces[1] += count;
        case BARE -> forces[2] += count;
      }
    }
    List<String> words =
        counts(result, SearchField.WORDING.field()).keySet().stream().limit(5).toList();
    return new Line(value, result.total(), forces[0], forces[1], forces[2], ops, words);
  }

  private static Map<String, Long> counts(SearchResult result, String field) {
    Map<String, Long> counts = new LinkedHashMap<>();
    SearchResult.Facet facet = result.facets().get(field);
    if (facet != null) {
      facet.values().stream()
          .filter(v -> v.count() > 0)
          .forEach(v -> counts.put(v.value(), v.count()));
    }
    return counts;
  }

  private static List<Word> words(SearchResult all) {
    List<Word> words = new ArrayList<>();
    counts(all, SearchField.WORDING.field())
        .forEach((word, count) -> words.add(new Word(word, count, SCANNER.wording(word).force())));
    return words;
  }
}
