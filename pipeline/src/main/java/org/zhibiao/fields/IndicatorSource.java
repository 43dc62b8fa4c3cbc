package org.zhibiao.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Header;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

/**
 * What the row of a value cell of an indicator is made of.
 *
 * <p>Example: 不少于50篇 is {@code ≥}, {@code 50}, {@code 篇}; 明显提升 is {@code 定性} with its text as the
 * value. Several numbers in one cell, a span or 约300人 can't be said with one sign and one number;
 * their value is the text and the sign is left blank, rather than lose half of it.
 *
 * @param statement the value cell
 * @param targets what was read in it
 */
public record IndicatorSource(
    Header header, Declaration.Indicator indicator, Statement statement, List<Target> targets) {
  /** Of all value cells of a declaration, in its order. */
  static List<IndicatorSource> of(Reading reading) {
    Map<Statement, List<Target>> targets = new HashMap<>();
    for (Reading.Item item : reading.items()) {
      targets.computeIfAbsent(item.statement(), k -> new ArrayList<>()).add(item.target());
    }
    List<IndicatorSource> sources = new ArrayList<>();
    for (Declaration.Indicator indicator : reading.declaration().indicators()) {
      for (Statement value : indicator.values()) {
        List<Target> here = targets.getOrDefault(value, List.of());
        sources.add(new IndicatorSource(reading.declaration().header(), indicator, value, here));
      }
    }
    return sources;
  }

  String text() {
    return statement.text().strip();
  }

  /** The only number of the cell, if a sign and a number say all of it. */
  private @Nullable Target only() {
    if (targets.size() != 1) {
      return null;
    }
    Target target = targets.getFirst();
    boolean plain =
        target.bound() != Bound.APPROX && target.bound() != Bound.RANGE && target.change() == null;
    return plain ? target : null;
  }

  String symbol() {
    if (targets.isEmpty()) {
      return "定性";
    }
    Target target = only();
    if (target == null) {
      return "";
    }
    return switch (target.bound()) {
      case NONE -> Bound.EQ.symbol();
      case REACH -> Bound.GE.symbol();
      default -> target.bound().symbol();
    };
  }

  Object value() {
    Target target = only();
    return target == null ? text() : Plain.number(target.value());
  }

  @Nullable String unit() {
    Target target = only();
    return target == null ? null : target.unit();
  }

  List<String> doubts() {
    Set<Doubt> doubts = new TreeSet<>(indicator.doubts());
    targets.forEach(t -> doubts.addAll(t.doubts()));
    return Plain.codes(doubts);
  }
}
