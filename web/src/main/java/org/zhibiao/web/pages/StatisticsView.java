package org.zhibiao.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.index.trend.WordingStatistics;
import org.zhibiao.model.Bound;

/**
 * The page of comparator statistics: for each year, department, second level and unit how many
 * targets bind, are soft or bare, as bars and as a table.
 *
 * @param ops the names of the comparators, the heads of the tables' columns
 */
public record StatisticsView(
    Line all,
    List<Group> groups,
    List<Word> words,
    List<String> ops,
    List<SearchView.Choice> chips,
    String csvUrl,
    String jsonUrl)
    implements View {
  @Override
  public String template() {
    return "statistics";
  }

  /** Width of a bar of the chart, in pixels. */
  public static final int WIDTH = 240;

  /** A table with its chart. */
  public record Group(String name, List<Line> lines, int unlisted) {}

  /**
   * A line: counts, shares, and the widths of the three parts of its bar.
   *
   * @param url of the same page for this value only
   */
  public record Line(
      String value,
      String url,
      long total,
      long binding,
      long soft,
      long bare,
      String bindingShare,
      String softShare,
      String bareShare,
      int bindingWidth,
      int softWidth,
      int bareWidth,
      List<Long> ops,
      String words) {}

  /** A word, linked to the targets that use it. */
  public record Word(String word, long count, String force, String share, String url) {}

  /** The page of these statistics. */
  public static StatisticsView of(WordingStatistics s, Map<String, List<String>> filters) {
    List<Group> groups = new ArrayList<>();
    for (WordingStatistics.Group g : s.groups()) {
      groups.add(
          new Group(
              SearchField.named(g.field()).label(),
              g.lines().stream().map(l -> line(g.field(), l)).toList(),
              g.distinct() - g.lines().size()));
    }
    List<SearchView.Choice> chips = new ArrayList<>();
    filters.forEach((field, values) ->
        values.forEach(v ->
            chips.add(
                new SearchView.Choice(
                    SearchField.named(field).label() + "：" + v, 0, true, "/audit/statistics"))));
    return new StatisticsView(
        line("", s.all()),
        groups,
        s.words().stream().map(w -> word(w, s.all().total())).toList(),
        List.of(Bound.values()).stream()
            .map(b -> (b.symbol() + " " + b.chinese()).strip())
            .toList(),
        chips,
        url("/audit/statistics.csv", filters),
        url("/audit/statistics.json", filters));
  }

  private static String url(String path, Map<String, List<String>> filters) {
    StringBuilder url = new StringBuilder();
    filters.forEach((field, values) ->
        values.forEach(v -> url.append(url.isEmpty() ? '?' : '&').append(pair(field, v))));
    return path + url;
  }

  private static String pair(String field, String value) {
    return field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Line line(String field, WordingStatistics.Line l) {
    String shown = l.value().isEmpty() ? "全部" : SearchField.named(field).shown(l.value());
    int binding = width(l.binding(), l.total());
    int soft = width(l.binding() + l.soft(), l.total()) - binding;
    return new Line(
        shown,
        field.isEmpty() ? "" : "/audit/statistics?" + pair(field, l.value()),
        l.total(),
        l.binding(),
        l.soft(),
        l.bare(),
        share(l.binding(), l.total()),
        share(l.soft(), l.total()),
        share(l.bare(), l.total()),
        binding,
        soft,
        l.total() == 0 ? 0 : WIDTH - binding - soft,
        List.copyOf(l.ops().values()),
        String.join("、", l.words()));
  }

  private static int width(long part, long total) {
    return total == 0 ? 0 : (int) Math.round(WIDTH * (double) part / total);
  }

  private static String share(long part, long total) {
    return total == 0 ? "" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / total);
  }

  private static Word word(WordingStatistics.Word w, long total) {
    return new Word(
        w.word(),
        w.count(),
        w.force().chinese(),
        share(w.count(), total),
        "/?" + pair(SearchField.WORDING.field(), w.word()));
  }
}
