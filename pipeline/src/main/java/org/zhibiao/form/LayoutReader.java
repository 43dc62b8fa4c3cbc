package org.zhibiao.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhibiao.read.Grid;

/**
 * Finds out whether a row is the header of a table, and of which.
 *
 * <p>Example: {@code 部门预算支出 预算金额（万元） 收入来源 预算金额（万元）} heads a table of money: two names of amounts
 * and no number. A header is recognised by its words, wherever its columns stand.
 */
final class LayoutReader {
  /** Two in three of a header's cells must be known names of columns. */
  private static final double KNOWN = 2.0 / 3;

  /** No header of a column is as long as this. */
  private static final int LONG = 50;

  private final FormWords words;

  LayoutReader(FormWords words) {
    this.words = words;
  }

  /**
   * The header that a row and the next one write together, as in a text whose columns are narrow:
   * 一级 above 指标, 年度指 above 标值. Nothing where the row is a header of its own.
   */
  Optional<Row> wrapped(Row row, Row next) {
    if (!isNarrow(row)
        || !isNarrow(next)
        || row.size() < 3
        || next.size() < 3
        || headsValues(row)
        || headsValues(next)) {
      return Optional.empty();
    }
    Map<Integer, Grid.Cell> joined = new TreeMap<>();
    row.cells().forEach(c -> joined.put(c.place().column(), c));
    for (Grid.Cell below : next.cells()) {
      joined.merge(
          below.place().column(),
          below,
          (a, b) -> new Grid.Cell(a.text() + b.text(), a.place(), a.rowSpan() + 1, a.colSpan()));
    }
    Row both = new Row(List.copyOf(joined.values()));
    return headsValues(both) ? Optional.of(both) : Optional.empty();
  }

  /** Cells of a few characters without a number, as the halves of a header are. */
  private static boolean isNarrow(Row row) {
    return row.cells().stream()
        .allMatch(c -> c.text().length() <= 8 && c.text().chars().noneMatch(Character::isDigit));
  }

  private boolean headsValues(Row row) {
    return Stream.of(row, row.rest())
        .filter(r -> !r.isEmpty())
        .flatMap(r -> known(r).stream())
        .anyMatch(l -> l.topic() == Topic.INDICATORS && l.has(Role.VALUE));
  }

  /** The layout that the row heads, if it is a header. */
  Optional<Layout> read(Row row) {
    return known(row).map(LayoutReader::withValues);
  }

  private Optional<Layout> known(Row row) {
    if (row.cells().stream().filter(c -> c.text().length() > LONG).count() * 3 > row.size()) {
      return Optional.empty();
    }
    Layout best = null;
    int most = 0;
    for (Topic topic : List.of(Topic.INDICATORS, Topic.TASKS, Topic.MONEY, Topic.GOALS)) {
      int known = known(topic, row);
      if (known > most) {
        Layout layout = new Layout(topic, columns(topic, row));
        if (heads(layout, known, row)) {
          best = layout;
          most = known;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * A table of indicators has values; where no column is known to hold them and one is not known at
   * all, that is it.
   */
  private static Layout withValues(Layout layout) {
    List<Layout.Column> unknown = layout.having(Role.UNKNOWN);
    boolean lacks =
        layout.topic() == Topic.INDICATORS
            && layout.has(Role.NAME)
            && !layout.has(Role.VALUE)
            && !layout.has(Role.ACTUAL)
            && unknown.size() == 1;
    if (!lacks) {
      return layout;
    }
    return new Layout(
        layout.topic(),
        layout.columns().stream()
            .map(c -> c.role() == Role.UNKNOWN ? c.as(Role.VALUE) : c)
            .toList());
  }

  private int known(Topic topic, Row row) {
    int known = 0;
    for (Grid.Cell cell : row.cells()) {
      known += words.column(topic, cell.text()).filter(r -> r != Role.UNKNOWN).isPresent() ? 1 : 0;
    }
    return known;
  }

  /**
   * The layout with a second header row, if this is one: all its cells are columns, none a level.
   */
  Optional<Layout> refine(Layout layout, Row row) {
    List<Layout.Column> columns = columns(layout.topic(), row);
    boolean second = columns.stream().allMatch(c -> isKnown(c) && !c.role().isHead());
    return second && layout.topic() != Topic.MONEY
        ? Optional.of(layout.refined(columns))
        : Optional.empty();
  }

  /**
   * The layout that a row of indicators shows by its words where the header is lost: its levels,
   * then a name, then values.
   */
  Optional<Layout> guess(Row row) {
    List<Layout.Column> columns = new ArrayList<>();
    Set<Role> seen = EnumSet.noneOf(Role.class);
    for (Grid.Cell cell : row.cells()) {
      Role role = guess(cell, seen);
      seen.add(role);
      columns.add(new Layout.Column(cell.place().column(), cell.colSpan(), role, "", null));
    }
    return seen.contains(Role.LEVEL2) && seen.contains(Role.VALUE)
        ? Optional.of(new Layout(Topic.INDICATORS, columns))
        : Optional.empty();
  }

  private Role guess(Grid.Cell cell, Set<Role> seen) {
    if (seen.contains(Role.NAME)) {
      return Role.VALUE;
    }
    if (seen.isEmpty() && words.level(1, cell.text()).isPresent()) {
      return Role.LEVEL1;
    }
    boolean second = !seen.contains(Role.LEVEL2) && words.level(2, cell.text()).isPresent();
    return second ? Role.LEVEL2 : Role.NAME;
  }

  private List<Layout.Column> columns(Topic topic, Row row) {
    Role other = topic == Topic.MONEY ? Role.GROUP : Role.UNKNOWN;
    List<Layout.Column> columns = new ArrayList<>();
    for (Grid.Cell cell : row.cells()) {
      Role role = words.column(topic, cell.text()).orElse(other);
      columns.add(Layout.Column.of(cell, role, words));
    }
    return columns;
  }

  private boolean heads(Layout layout, int known, Row row) {
    boolean mostly = known >= 2 && known >= KNOWN * row.size();
    return switch (layout.topic()) {
      case INDICATORS -> mostly && (layout.has(Role.NAME) || layout.has(Role.LEVEL2));
      case TASKS -> mostly && (layout.has(Role.TASK) || layout.has(Role.CONTENT));
      case MONEY -> known >= 1 && row.size() >= 2 && hasAmounts(layout) && saysNoAmount(row);
      case GOALS -> known >= 2 && known == row.size();
      case BASICS -> false;
    };
  }

  private static boolean hasAmounts(Layout layout) {
    return layout.has(Role.AMOUNT) || layout.has(Role.NAMED_AMOUNT);
  }

  private static boolean saysNoAmount(Row row) {
    return row.cells().stream()
        .allMatch(c -> Amount.parse(c.text()).isEmpty() && c.text().length() <= 40);
  }

  private static boolean isKnown(Layout.Column column) {
    return column.role() != Role.UNKNOWN && column.role() != Role.GROUP;
  }
}
