package org.zhibiao.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.index.search.Declarations;
import org.zhibiao.index.search.Findings;
import org.zhibiao.index.search.Histogram;
import org.zhibiao.index.search.IndexVersion;
import org.zhibiao.index.search.SearchResult;
import org.zhibiao.index.trend.Break;
import org.zhibiao.index.trend.Comparison;
import org.zhibiao.index.trend.Series;
import org.zhibiao.index.trend.Trends;
import org.zhibiao.index.trend.WordingStatistics;
import org.zhibiao.model.Reading;

/** The JSON twins of the pages; targets have the fields and names of the export. Thread-safe. */
public final class Json {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /** The twin of the search page. */
  public String search(
      SearchQuery query,
      SearchResult result,
      int page,
      @Nullable Histogram histogram,
      IndexVersion index) {
    Map<String, @Nullable Object> twin = new LinkedHashMap<>();
    twin.put("query", query.source());
    twin.put("meaning", query.describe());
    twin.put("total", result.total());
    twin.put("page", page);
    twin.put("targets", result.hits());
    twin.put("facets", result.facets());
    twin.put("units", result.units());
    twin.put("histogram", histogram == null ? null : bars(histogram));
    twin.put("index", version(index));
    return write(twin);
  }

  /** The twin of the audit page; findings have the fields of the index. */
  public String audit(Findings.Page found, int page) {
    Map<String, @Nullable Object> twin = new LinkedHashMap<>();
    twin.put("total", found.total());
    twin.put("page", page);
    twin.put("findings", found.findings());
    twin.put("facets", found.facets());
    return write(twin);
  }

  /** The twin of the list of rules. */
  public String rules(RuleBook book) {
    return write(
        book.rules().stream()
            .map(r -> {
              Map<String, @Nullable Object> rule = new LinkedHashMap<>();
              rule.put("id", r.id());
              rule.put("name", r.name());
              rule.put("group", r.group());
              rule.put("severity", r.severity().code());
              rule.put("on", r.on());
              rule.put("title", r.title());
              rule.put("fires", r.fires());
              rule.put("why", r.why());
              rule.put("spares", r.spares());
              rule.put("advice", r.advice());
              rule.put("basis", r.basis());
              rule.put("parameters", r.parameters());
              return rule;
            })
            .toList());
  }

  /** The twin of the page of comparator statistics. */
  public String statistics(WordingStatistics statistics) {
    Map<String, @Nullable Object> twin = new LinkedHashMap<>();
    twin.put("all", statistics.all());
    twin.put("groups", statistics.groups());
    twin.put(
        "words",
        statistics.words().stream()
            .map(w -> Map.of("word", w.word(), "count", w.count(), "force", w.force().code()))
            .toList());
    return write(twin);
  }

  private static Map<String, @Nullable Object> bars(Histogram histogram) {
    Map<String, @Nullable Object> twin = new LinkedHashMap<>();
    twin.put("unit", histogram.unit());
    twin.put("bars", histogram.bars().stream().map(Json::bar).toList());
    return twin;
  }

  /** Open ends are null: JSON has no infinity. */
  private static Map<String, @Nullable Object> bar(Histogram.Bar bar) {
    Map<String, @Nullable Object> twin = new LinkedHashMap<>();
    twin.put("low", Double.isFinite(bar.low()) ? bar.low() : null);
    twin.put("high", Double.isFinite(bar.high()) ? bar.high() : null);
    twin.put("count", bar.count());
    return twin;
  }

  private static Map<String, Object> version(IndexVersion index) {
    Map<String, Object> twin = new LinkedHashMap<>();
    twin.put("id", index.id());
    twin.put("built", index.built().toString());
    twin.put("declarations", index.declarations());
    twin.put("targets", index.targets());
    return twin;
  }

  /** The twin of the page across years and departments. */
  public String trend(SearchQuery query, Trends.Table table) {
    Map<String, Object> twin = new LinkedHashMap<>();
    twin.put("query", query.source());
    twin.put("meaning", query.describe());
    twin.put("total", table.hits());
    twin.put("years", table.years());
    twin.put(
        "departments",
        table.departments().stream()
            .map(d -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("department", d.name());
              one.put("total", d.hits());
              one.put("series", d.series().stream().map(Json::one).toList());
              return one;
            })
            .toList());
    return write(twin);
  }

  /** The twin of the page of one indicator. */
  public String series(Series series) {
    return write(one(series));
  }

  private static Map<String, @Nullable Object> one(Series series) {
    Map<String, @Nullable Object> twin = new LinkedHashMap<>();
    twin.put("department", series.department());
    twin.put("name", series.name());
    twin.put("unit", series.unit());
    twin.put("likeness", thousandths(series.likeness()));
    twin.put("unquantified", series.words());
    twin.put(
        "points",
        series.points().stream()
            .map(p -> {
              Map<String, @Nullable Object> point = new LinkedHashMap<>();
              point.put("year", p.year());
              point.put("likeness", thousandths(p.likeness()));
              point.put("difference", p.difference());
              point.put("breaks", codes(p.breaks()));
              point.put("target", p.target());
              return point;
            })
            .toList());
    return twin;
  }

  private static double thousandths(double share) {
    return Math.round(1000 * share) / 1000.0;
  }

  private static List<String> codes(Set<Break> breaks) {
    return breaks.stream().sorted().map(Break::code).toList();
  }

  /** The twin of a comparison. */
  public String comparison(DeclarationRecord left, DeclarationRecord right, Comparison comparison) {
    Map<String, Object> twin = new LinkedHashMap<>();
    twin.put("left", left.id());
    twin.put("right", right.id());
    twin.put(
        "rows",
        comparison.rows().stream()
            .map(r -> {
              Map<String, @Nullable Object> row = new LinkedHashMap<>();
              row.put("left", r.left());
              row.put("right", r.right());
              row.put("likeness", thousandths(r.likeness()));
              row.put("breaks", codes(r.breaks()));
              return row;
            })
            .toList());
    return write(twin);
  }

  /** The twin of a declaration's page. */
  public String declaration(DeclarationRecord declaration, List<TargetRecord> targets) {
    Map<String, Object> twin = new LinkedHashMap<>();
    twin.put("declaration", declaration);
    twin.put("targets", targets);
    return write(twin);
  }

  /** One target. */
  public String target(TargetRecord target) {
    return write(target);
  }

  /** The twin of the list of declarations, without their cells. */
  public String declarations(Declarations.Listing list, int page) {
    Map<String, Object> twin = new LinkedHashMap<>();
    twin.put("total", list.total());
    twin.put("page", page);
    twin.put("declarations", list.declarations());
    return write(twin);
  }

  /** What was read of a text or file that was tried. */
  public String readings(List<Reading> readings) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Reading r : readings) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("declaration", DeclarationRecord.of(r));
      one.put(
          "targets",
          r.items().stream()
              .map(item -> {
                Map<String, Object> target = new LinkedHashMap<>();
                target.put("target", TargetRecord.of(r.declaration(), item));
                target.put("rules", item.target().rules());
                return target;
              })
              .toList());
      all.add(one);
    }
    return write(Map.of("readings", all));
  }

  /**
   * An error.
   *
   * @param position the first wrong character of a query, from 0, or null
   */
  public String error(String message, @Nullable Integer position) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("error", message);
    if (position != null) {
      error.put("position", position);
    }
    return write(error);
  }

  private String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a page's twin does not write", e);
    }
  }
}
