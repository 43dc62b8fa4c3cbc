package org.zhibiao.web.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.index.trend.Break;
import org.zhibiao.index.trend.Series;
import org.zhibiao.index.trend.Trends;
import org.zhibiao.model.Bound;

/**
 * The page across years and departments.
 *
 * @param said the sentence that tells what is shown
 * @param jsonUrl the twin
 * @param searchUrl the search that chose the indicators
 * @param units base units of the indicators shown, each with the link that draws its chart
 * @param chart what is drawn, as JSON for the chart; empty where there is nothing to draw
 * @param fallback a sentence for those who don't see the chart
 */
public record TrendView(
    SearchState state,
    String said,
    String jsonUrl,
    String searchUrl,
    List<Integer> years,
    List<Group> groups,
    List<SearchView.Choice> units,
    String chart,
    String fallback,
    @Nullable String previousUrl,
    @Nullable String nextUrl,
    List<String> notes)
    implements View {
  @Override
  public String template() {
    return "trend";
  }

  /** How many departments a page shows. */
  public static final int DEPARTMENTS = 10;

  /** More rows of one department than a reader compares. */
  private static final int MOST_ROWS = 40;

  private static final int MOST_LINES = 12;

  /** Longer words of a cell without a number are cut; the form has all of them. */
  private static final int LONGEST = 30;

  /** A department with its indicators; {@code cut} is how many more there are. */
  public record Group(String department, String url, List<Row> rows, int cut) {}

  /**
   * An indicator over the years.
   *
   * @param place where in the form: a level of the table, or the section of a text
   * @param cells one a year of the page, null where it says nothing
   */
  public record Row(
      String name, String place, String unit, String likeness, List<@Nullable Cell> cells) {}

  /**
   * A year's target.
   *
   * @param chosen whether it meets the query itself
   * @param change from the year before: +30（+12.5%）
   */
  public record Cell(
      String url,
      String quote,
      String reading,
      String change,
      List<String> breaks,
      boolean chosen) {}

  /** The page of a query. */
  public static TrendView of(
      SearchState state, SearchQuery query, Trends.Table table, @Nullable String unit) {
    List<Group> groups = new ArrayList<>();
    List<Series> all = new ArrayList<>();
    for (Trends.Department d : table.departments()) {
      List<Row> rows =
          d.series().stream().limit(MOST_ROWS).map(s -> row(s, table.years(), d)).toList();
      groups.add(
          new Group(
              d.name(),
              state.toggled("department", d.name()).url("/trend"),
              rows,
              d.series().size() - rows.size()));
      d.series().stream().limit(MOST_ROWS).forEach(all::add);
    }
    List<String> notes = new ArrayList<>();
    if (table.reachable() < table.of()) {
      notes.add("部门共 " + table.of() + " 个，这里只能翻到条数最多的 " + table.reachable() + " 个；其余请用“部门:”缩小范围。");
    }
    Lines lines = Lines.of(all, unit, u -> state.url("/trend") + join(state, "unit-of-chart", u));
    notes.addAll(lines.notes());
    int last = (table.reachable() + DEPARTMENTS - 1) / DEPARTMENTS;
    return new TrendView(
        state,
        query.describe() + "，历年如下：" + table.hits() + " 条，" + table.of() + " 个部门",
        state.url("/trend.json"),
        state.at(1).url(),
        table.years(),
        groups,
        lines.units(),
        lines.chart(),
        lines.fallback(),
        state.page() > 1 ? state.at(state.page() - 1).url("/trend") : null,
        state.page() < last ? state.at(state.page() + 1).url("/trend") : null,
        notes);
  }

  private static String join(SearchState state, String name, String value) {
    String url = state.url("/trend");
    return (url.indexOf('?') < 0 ? "?" : "&")
        + name
        + "="
        + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The page of one indicator. */
  public static TrendView of(Series series, TargetRecord target) {
    TreeSet<Integer> all = new TreeSet<>(series.words().keySet());
    series.points().forEach(p -> all.add(p.year()));
    List<Integer> years = List.copyOf(all);
    Trends.Department d =
        new Trends.Department(series.department(), List.of(series), Set.of(target.id()), 1);
    Lines lines = Lines.of(List.of(series), null, u -> "/trend?target=" + target.id());
    String name = series.name().isEmpty() ? target.quote() : series.name();
    String subject = target.subject() == null ? target.level3() : target.subject();
    return new TrendView(
        SearchState.ofQuery(""),
        series.department() + "的“" + name + "”，历年如下：" + series.points().size() + " 年",
        "/trend.json?target=" + target.id(),
        SearchState.ofQuery(subject.isEmpty() ? target.quote() : subject).url(),
        years,
        List.of(
            new Group(
                series.department(),
                SearchState.ofQuery(subject).url("/trend"),
                List.of(row(series, years, d)),
                0)),
        List.of(),
        lines.chart(),
        lines.fallback(),
        null,
        null,
        List.of());
  }

  private static Row row(Series series, List<Integer> years, Trends.Department d) {
    Map<Integer, Cell> byYear = new TreeMap<>();
    TargetRecord before = null;
    for (Series.Point p : series.points()) {
      byYear.put(p.year(), cell(p, before, d.chosen().contains(p.target().id())));
      before = p.target();
    }
    series
        .words()
        .forEach((year, w) ->
            byYear.put(
                year,
                new Cell(
                    "/declarations/" + w.declaration(),
                    w.text().length() > LONGEST ? w.text().substring(0, LONGEST) + "…" : w.text(),
                    w.text(),
                    "",
                    List.of(Break.UNQUANTIFIED.chinese()),
                    false)));
    List<@Nullable Cell> cells = new ArrayList<>();
    years.forEach(year -> cells.add(byYear.get(year)));
    String likeness = series.points().size() < 2 ? "" : "%.2f".formatted(series.likeness());
    TargetRecord last = series.points().getLast().target();
    return new Row(
        series.name(),
        last.level2().isEmpty() ? last.section() : last.level2(),
        Objects.requireNonNullElse(series.unit(), ""),
        likeness,
        cells);
  }

  private static Cell cell(Series.Point p, @Nullable TargetRecord before, boolean chosen) {
    return new Cell(
        Words.markUrl(p.target()),
        p.target().quote(),
        Words.full(p.target()),
        change(p, before),
        p.breaks().stream().sorted().map(Break::chinese).toList(),
        chosen);
  }

  private static String change(Series.Point p, @Nullable TargetRecord before) {
    BigDecimal difference = p.difference();
    if (difference == null || before == null) {
      return "";
    }
    if (difference.signum() == 0) {
      return "持平";
    }
    String percent = Words.percent(difference, before.normalValue());
    return Words.signed(difference) + (percent.isEmpty() ? "" : "（" + percent + "）");
  }

  /** What the chart draws. */
  record Lines(List<SearchView.Choice> units, String chart, String fallback, List<String> notes) {
    static Lines of(
        List<Series> all, @Nullable String wanted, java.util.function.UnaryOperator<String> link) {
      Map<String, List<Series>> byUnit = new LinkedHashMap<>();
      for (Series s : all) {
        String unit = Objects.requireNonNullElse(s.unit(), "");
        byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(s);
      }
      if (byUnit.isEmpty()) {
        return new Lines(List.of(), "", "", List.of());
      }
      String unit = wanted != null && byUnit.containsKey(wanted) ? wanted : most(byUnit);
      List<Series> drawn = Objects.requireNonNull(byUnit.get(unit));
      List<SearchView.Choice> units = new ArrayList<>();
      byUnit.forEach((u, s) ->
          units.add(
              new SearchView.Choice(
                  u.isEmpty() ? "无单位" : u, s.size(), u.equals(unit), link.apply(u))));
      List<String> notes =
          drawn.size() > MOST_LINES
              ? List.of("图中只画了前 " + MOST_LINES + " 条线，共 " + drawn.size() + " 条；请缩小范围或只选一个部门。")
              : List.of();
      List<Series> some = drawn.stream().limit(MOST_LINES).toList();
      String fallback =
          "折线图：" + some.size() + " 项指标历年的数值" + (unit.isEmpty() ? "" : "（" + unit + "）") + "，数据见下表。";
      return new Lines(units, ChartJson.of(unit, some), fallback, notes);
    }

    /** The unit of the most points; numbers without a unit have nothing in common. */
    private static String most(Map<String, List<Series>> byUnit) {
      return byUnit.entrySet().stream()
          .max(
              Comparator.<Map.Entry<String, List<Series>>, Boolean>comparing(
                      e -> !e.getKey().isEmpty())
                  .thenComparingInt(
                      e -> e.getValue().stream().mapToInt(s -> s.points().size()).sum()))
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  /** How a bound is drawn. */
  static String mark(Bound bound) {
    return switch (bound) {
      case GE, GT -> "up";
      case LE, LT -> "down";
      case APPROX, RANGE -> "band";
      case REACH -> "reach";
      case EQ -> "exact";
      case NONE -> "bare";
    };
  }
}
