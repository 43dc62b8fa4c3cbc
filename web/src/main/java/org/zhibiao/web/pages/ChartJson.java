package org.zhibiao.web.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.schema.Interval;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.index.trend.Break;
import org.zhibiao.index.trend.Series;
import org.zhibiao.model.Bound;

/**
 * The data of the chart as JSON that is safe inside a page: no {@code <} stands in it.
 *
 * <p>Points of another base unit than the chart's are left out: they have no height there.
 */
final class ChartJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ChartJson() {}

  static String of(String unit, List<Series> series) {
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    for (Series s : series) {
      List<Map<String, @Nullable Object>> points = new ArrayList<>();
      for (Series.Point p : s.points()) {
        if (Objects.requireNonNullElse(p.target().normalUnit(), "").equals(unit)) {
          points.add(point(p));
        }
      }
      Map<String, @Nullable Object> line = new LinkedHashMap<>();
      line.put("name", s.department() + " " + s.name());
      line.put("points", points);
      lines.add(line);
    }
    Map<String, Object> chart = new LinkedHashMap<>();
    chart.put("unit", unit);
    chart.put("lines", lines);
    try {
      return JSON.writeValueAsString(chart).replace("<", "\\u003c").replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a chart does not write", e);
    }
  }

  private static Map<String, @Nullable Object> point(Series.Point p) {
    TargetRecord t = p.target();
    Bound bound = Bound.ofCode(t.op());
    BigDecimal upper = t.normalUpper();
    double value = t.normalValue().doubleValue();
    double top = upper == null ? value : upper.doubleValue();
    double off = bound == Bound.APPROX ? Interval.APPROXIMATE * Math.abs(value) : 0;
    Map<String, @Nullable Object> point = new LinkedHashMap<>();
    point.put("year", p.year());
    point.put("value", value);
    point.put("low", value - off);
    point.put("high", top + off);
    point.put("mark", TrendView.mark(bound));
    point.put("quote", t.quote());
    point.put("breaks", p.breaks().stream().sorted().map(Break::chinese).toList());
    point.put("url", Words.markUrl(t));
    return point;
  }
}
