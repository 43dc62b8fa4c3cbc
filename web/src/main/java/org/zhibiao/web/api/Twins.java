package org.zhibiao.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Rule;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.schema.DeclarationSummary;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.index.search.Histogram;
import org.zhibiao.index.search.IndexVersion;
import org.zhibiao.index.search.SearchResult.Facet;
import org.zhibiao.index.search.SearchResult.FacetValue;
import org.zhibiao.index.trend.Break;
import org.zhibiao.index.trend.Trends;
import org.zhibiao.index.trend.WordingStatistics;
import org.zhibiao.model.Reading;

/**
 * What the JSON twins of the pages hold, by the names and in the order of the components; the
 * interface for programs is described from these records, see {@link Schemas}.
 */
public final class Twins {
  private Twins() {}

  /** Of the search page. */
  public record SearchResult(
      String query,
      String meaning,
      long total,
      int page,
      List<TargetRecord> targets,
      Map<String, Facet> facets,
      List<FacetValue> units,
      @Nullable Bars histogram,
      Index index) {
    /** The twin of a search. */
    public static SearchResult of(
        SearchQuery query,
        org.zhibiao.index.search.SearchResult result,
        int page,
        @Nullable Histogram histogram,
        IndexVersion index) {
      return new SearchResult(
          query.source(),
          query.describe(),
          result.total(),
          page,
          result.hits(),
          result.facets(),
          result.units(),
          histogram == null ? null : Bars.of(histogram),
          new Index(index.id(), index.built().toString(), index.declarations(), index.targets()));
    }
  }

  /** A histogram of numbers in a base unit. */
  public record Bars(String unit, List<Bar> bars) {
    static Bars of(Histogram histogram) {
      return new Bars(histogram.unit(), histogram.bars().stream().map(Bar::of).toList());
    }
  }

  /** Its part; open ends are null: JSON has no infinity. */
  public record Bar(@Nullable Double low, @Nullable Double high, long count) {
    static Bar of(Histogram.Bar bar) {
      return new Bar(finite(bar.low()), finite(bar.high()), bar.count());
    }

    private static @Nullable Double finite(double number) {
      return Double.isFinite(number) ? number : null;
    }
  }

  /** The build of an index. */
  public record Index(String id, String built, int declarations, int targets) {}

  /** Of the audit page; findings have the fields of the index. */
  public record Findings(
      long total, int page, List<FindingRecord> findings, Map<String, Facet> facets) {}

  /** Of a rule. */
  public record RuleText(
      String id,
      String name,
      String group,
      String severity,
      boolean on,
      String title,
      String fires,
      String why,
      String spares,
      String advice,
      String basis,
      Map<String, BigDecimal> parameters) {
    /** The twin of a rule. */
    public static RuleText of(Rule r) {
      return new RuleText(
          r.id(),
          r.name(),
          r.group(),
          r.severity().code(),
          r.on(),
          r.title(),
          r.fires(),
          r.why(),
          r.spares(),
          r.advice(),
          r.basis(),
          r.parameters());
    }
  }

  /** Of the page of comparator statistics. */
  public record Statistics(
      WordingStatistics.Line all, List<WordingStatistics.Group> groups, List<Word> words) {
    /** The twin of the statistics. */
    public static Statistics of(WordingStatistics s) {
      return new Statistics(
          s.all(),
          s.groups(),
          s.words().stream().map(w -> new Word(w.word(), w.count(), w.force().code())).toList());
    }
  }

  /** A comparator word. */
  public record Word(String word, long count, String force) {}

  /** A {@link Trend}, or a {@link Series} where one target was asked for. */
  public sealed interface TrendOrSeries permits Trend, Series {}

  /** Of the page across years and departments. */
  public record Trend(
      String query, String meaning, long total, List<Integer> years, List<Department> departments)
      implements TrendOrSeries {
    /** The twin of a table. */
    public static Trend of(SearchQuery query, Trends.Table table) {
      return new Trend(
          query.source(),
          query.describe(),
          table.hits(),
          table.years(),
          table.departments().stream()
              .map(d ->
                  new Department(d.name(), d.hits(), d.series().stream().map(Series::of).toList()))
              .toList());
    }
  }

  /** A department with its indicators. */
  public record Department(String department, long total, List<Series> series) {}

  /**
   * Of the page of one indicator.
   *
   * @param unquantified by year, where the row is there without a number
   */
  public record Series(
      String department,
      String name,
      @Nullable String unit,
      double likeness,
      Map<Integer, org.zhibiao.index.trend.Series.Wordy> unquantified,
      List<Point> points)
      implements TrendOrSeries {
    /** The twin of an indicator. */
    public static Series of(org.zhibiao.index.trend.Series s) {
      return new Series(
          s.department(),
          s.name(),
          s.unit(),
          thousandths(s.likeness()),
          s.words(),
          s.points().stream()
              .map(p ->
                  new Point(
                      p.year(),
                      thousandths(p.likeness()),
                      p.difference(),
                      sorted(p.breaks()),
                      p.target()))
              .toList());
    }
  }

  /** A year of an indicator. */
  public record Point(
      int year,
      double likeness,
      @Nullable BigDecimal difference,
      List<Break> breaks,
      TargetRecord target) {}

  /** Of a comparison of two declarations, by their ids. */
  public record Comparison(String left, String right, List<Row> rows) {
    /** The twin of a comparison. */
    public static Comparison of(
        DeclarationRecord left,
        DeclarationRecord right,
        org.zhibiao.index.trend.Comparison comparison) {
      return new Comparison(
          left.id(),
          right.id(),
          comparison.rows().stream()
              .map(r -> new Row(r.left(), r.right(), thousandths(r.likeness()), sorted(r.breaks())))
              .toList());
    }
  }

  /** Two cells about the same. */
  public record Row(
      org.zhibiao.index.trend.Comparison.@Nullable Side left,
      org.zhibiao.index.trend.Comparison.@Nullable Side right,
      double likeness,
      List<Break> breaks) {}

  /** Of a declaration's page. */
  public record DeclarationAndTargets(DeclarationRecord declaration, List<TargetRecord> targets) {}

  /** Of the list of declarations. */
  public record Declarations(int total, int page, List<DeclarationSummary> declarations) {}

  /** Of what was tried. */
  public record Readings(List<Tried> readings) {
    /** The twin of what was read. */
    public static Readings of(List<Reading> readings) {
      return new Readings(readings.stream().map(Tried::of).toList());
    }
  }

  /** A declaration that was tried. */
  public record Tried(DeclarationRecord declaration, List<Explained> targets) {
    static Tried of(Reading r) {
      return new Tried(
          DeclarationRecord.of(r),
          r.items().stream()
              .map(i -> new Explained(TargetRecord.of(r.declaration(), i), i.target().rules()))
              .collect(Collectors.toList()));
    }
  }

  /** A target and by which rules it was read. */
  public record Explained(TargetRecord target, List<String> rules) {}

  /**
   * What is wrong.
   *
   * @param position the first wrong character of a query, from 0; not there for anything else
   */
  public record Problem(
      String error, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer position) {}

  private static double thousandths(double share) {
    return Math.round(1000 * share) / 1000.0;
  }

  private static List<Break> sorted(Set<Break> breaks) {
    return breaks.stream().sorted().toList();
  }
}
