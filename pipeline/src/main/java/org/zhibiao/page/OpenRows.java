package org.zhibiao.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhibiao.page.Rules.Rule;
import technology.tabula.TextElement;

/**
 * The first and the last row of a table that has lines below or above its rows only: they lie
 * outside the lines.
 *
 * <p>Example: 项目名称 and 主管部门 stand above the first line, as far from it as other rows are.
 */
final class OpenRows {
  /** Text of a row lies this close to its line, in heights of a line. */
  private static final double NEAR = 1.2;

  /** Lines of one cell stand closer, in heights of a line. */
  private static final double SAME_CELL = 1.8;

  private OpenRows() {}

  /** The rules with a line around rows that lie outside; the same rules where none do. */
  static Rules closed(Rules rules, List<TextElement> characters) {
    if (!rules.down().isEmpty() || rules.across().isEmpty()) {
      return rules;
    }
    double left = rules.across().stream().mapToDouble(Rule::from).min().orElseThrow();
    double right = rules.across().stream().mapToDouble(Rule::to).max().orElseThrow();
    double top = rules.across().getFirst().at();
    double bottom = rules.across().getLast().at();
    List<Line> within = new ArrayList<>();
    List<Line> above = new ArrayList<>();
    List<Line> below = new ArrayList<>();
    for (Line line : Line.of(beside(characters, left, right))) {
      (line.bottom() <= top ? above : line.top() >= bottom ? below : within).add(line);
    }
    if (within.isEmpty()) {
      return rules;
    }
    List<Double> bounds = SpacedTable.bounds(within);
    List<Rule> across = new ArrayList<>(rules.across());
    double first = outside(above.reversed(), top, bounds, within.getFirst().em());
    if (first < top) {
      across.addFirst(new Rule(first, left, right, false));
    }
    double last = outside(below, bottom, bounds, within.getFirst().em());
    if (last > bottom) {
      across.addLast(new Rule(last, left, right, false));
    }
    return new Rules(across, rules.down(), rules.edges());
  }

  private static List<TextElement> beside(List<TextElement> all, double left, double right) {
    return all.stream().filter(c -> c.getLeft() > left - 1 && c.getRight() < right + 1).toList();
  }

  /** How far a row reaches outside a line; the line itself where there is none. */
  private static double outside(List<Line> lines, double rule, List<Double> bounds, double em) {
    double end = rule;
    double last = Double.NaN;
    Set<Integer> columns = new HashSet<>();
    for (Line line : lines) {
      boolean upwards = line.bottom() <= rule;
      double gap = upwards ? rule - line.bottom() : line.top() - rule;
      double height = Math.min(em, line.em());
      boolean near =
          Double.isNaN(last)
              ? gap < NEAR * height
              : Math.abs(line.bottom() - last) < SAME_CELL * height;
      if (!near) {
        break;
      }
      for (Line.Piece piece : line.parted(bounds).pieces()) {
        columns.add(SpacedTable.column(bounds, piece));
      }
      last = line.bottom();
      end = upwards ? line.top() - em / 2 : line.bottom() + em / 2;
    }
    return columns.size() > 1 ? end : rule;
  }
}
