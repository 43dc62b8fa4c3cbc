package org.zhibiao.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Header;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

/**
 * Rows of {@link Layout#INDICATORS}: one a value cell of each indicator, in the columns that budget
 * systems import.
 *
 * <p>Example: 不少于50篇 is {@code ≥}, {@code 50}, {@code 篇}; 明显提升 is {@code 定性} with its text as the
 * value. Several numbers in one cell, a span or 约300人 can't be said with one sign and one number;
 * their value is the text and the sign is left blank, rather than lose half of it.
 */
final class IndicatorRow {
  private IndicatorRow() {}

  static List<Row> of(Reading reading) {
    Map<Statement, List<Target>> targets = new HashMap<>();
    for (Reading.Item item : reading.items()) {
      targets.computeIfAbsent(item.statement(), k -> new ArrayList<>()).add(item.target());
    }
    List<Row> rows = new ArrayList<>();
    for (Declaration.Indicator indicator : reading.declaration().indicators()) {
      for (Statement value : indicator.values()) {
        List<Target> here = targets.getOrDefault(value, List.of());
        rows.add(row(reading.declaration().header(), indicator, value, here));
      }
    }
    return rows;
  }

  private static Row row(
      Header header, Declaration.Indicator indicator, Statement value, List<Target> targets) {
    String text = value.text().strip();
    String symbol = "";
    Object written = text;
    String unit = null;
    if (targets.isEmpty()) {
      symbol = "定性";
    } else if (targets.size() == 1 && hasSymbol(targets.getFirst())) {
      Target target = targets.getFirst();
      symbol = symbol(target.bound());
      written = Row.plain(target.value());
      unit = target.unit();
    }
    return new Row(
        Layout.INDICATORS,
        Arrays.<@Nullable Object>asList(
            indicator.level1(),
            indicator.level2(),
            indicator.level3(),
            symbol,
            written,
            unit,
            text,
            value.context().column(),
            header.department(),
            header.project(),
            header.year(),
            header.kind().label(),
            value.place().file(),
            value.place().address(),
            doubts(indicator, targets)));
  }

  private static boolean hasSymbol(Target target) {
    return target.bound() != Bound.APPROX
        && target.bound() != Bound.RANGE
        && target.change() == null;
  }

  private static String symbol(Bound bound) {
    return switch (bound) {
      case NONE -> Bound.EQ.symbol();
      case REACH -> Bound.GE.symbol();
      default -> bound.symbol();
    };
  }

  private static List<String> doubts(Declaration.Indicator indicator, List<Target> targets) {
    Set<Doubt> doubts = new TreeSet<>(indicator.doubts());
    targets.forEach(t -> doubts.addAll(t.doubts()));
    return doubts.stream().map(Doubt::code).collect(Collectors.toList());
  }
}
