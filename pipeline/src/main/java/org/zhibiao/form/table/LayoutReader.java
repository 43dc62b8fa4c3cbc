package org.zhibiao.form.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.ColumnWords;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.Role;
import org.zhibiao.form.words.Topic;
import org.zhibiao.read.Grid;

/**
 * Finds out whether a row is the header of a table, and of which.
 *
 * <p>Example: {@code 部门预算支出 预算金额（万元） 收入来源 预算金额（万元）} heads a table of money: two names of amounts
 * and no number. A header is recognised by its words, wherever its columns stand.
 */
public final class LayoutReader {
  /** Two in three of a header's cells must be known names of columns. */
  private static final double KNOWN = 2.0 / 3;

  /** What tables with a header are about. */
  private static final List<Topic> HEADED =
      List.of(Topic.INDICATORS, Topic.TASKS, Topic.MONEY, Topic.GOALS);

  /** No header of a column is as long as this. */
  private static final int LONG = 50;

  /** Nor one that is known only by a part of it. */
  private static final int SHORT = 12;

  private final FormWords words;

  public LayoutReader(FormWords words) {
    this.words = words;
  }

  /**
   * The header that a row and the next one write together, as in a text whose columns are narrow:
   * 一级 above 指标, 年度指 above 标值. Null where the row is a header of its own.
   */
  public @Nullable Row wrapped(Row row, Row next) {
    if (row.size() < 3
        || next.size() < 3
        || !isNarrow(row)
        || !isNarrow(next)
        || headsValues(row)
        || headsValues(next)) {
      return null;
    }
    Map<Integer, FormCell> joined = new TreeMap<>();
    for (FormCell cell : row.cells()) {
      joined.put(cell.column(), cell);
    }
    for (FormCell below : next.cells()) {
      joined.merge(below.column(), below, this::joined);
    }
    Row both = new Row(List.copyOf(joined.values()));
    return headsValues(both) ? both : null;
  }

  private FormCell joined(FormCell above, FormCell below) {
    String text = above.text() + below.text();
    return new FormCell(
        new Grid.Cell(text, above.place(), above.rowSpan() + 1, above.colSpan()), words);
  }

  /** Cells of a few characters without a number, as the halves of a header are. */
  private static boolean isNarrow(Row row) {
    for (FormCell cell : row.cells()) {
      if (cell.text().length() > 8 || CellText.holdsDigit(cell.text())) {
        return false;
      }
    }
    return true;
  }

  private boolean headsValues(Row row) {
    return isOfValues(row.known(this)) || row.size() > 1 && isOfValues(row.rest().known(this));
  }

  private static boolean isOfValues(@Nullable Layout layout) {
    return layout != null && layout.topic() == Topic.INDICATORS && layout.has(Role.VALUE);
  }

  /** The layout that the row heads, or null if it is no header. */
  public @Nullable Layout read(Row row) {
    return row.known(this);
  }

  /** Whether the row heads a table of indicators. */
  public boolean headsIndicators(Row row) {
    Layout known = row.known(this);
    return known != null && known.topic() == Topic.INDICATORS;
  }

  /** The layout that the row shows by its words alone; {@link Row#known} keeps it. */
  @Nullable Layout known(Row row) {
    int texts = 0;
    for (FormCell cell : row.cells()) {
      texts += cell.text().length() > LONG ? 1 : 0;
    }
    if (texts * 3 > row.size()) {
      return null;
    }
    Layout best = null;
    int most = 0;
    for (Topic topic : HEADED) {
      int known = known(topic, row);
      if (known > most && mayHead(topic, known, row)) {
        Layout layout = new Layout(topic, columns(topic, row));
        if (heads(layout)) {
          best = layout;
          most = known;
        }
      }
    }
    return best;
  }

  private static int known(Topic topic, Row row) {
    int known = 0;
    for (FormCell cell : row.cells()) {
      Role role = cell.meaning().column(topic);
      known += role != null && role != Role.UNKNOWN ? 1 : 0;
    }
    return known;
  }

  /**
   * The layout that a row of indicators shows by its words where the header is lost: its levels,
   * then a name, then what its cells say. Null where it shows none.
   */
  public static @Nullable Layout guess(Row row) {
    List<Layout.Column> columns = new ArrayList<>();
    Set<Role> seen = EnumSet.noneOf(Role.class);
    for (FormCell cell : row.cells()) {
      Role role = guess(cell, seen);
      seen.add(role);
      columns.add(new Layout.Column(cell.column(), cell.colSpan(), role, "", null, true));
    }
    return seen.contains(Role.LEVEL2) && seen.contains(Role.UNKNOWN)
        ? new Layout(Topic.INDICATORS, columns)
        : null;
  }

  private static Role guess(FormCell cell, Set<Role> seen) {
    if (seen.contains(Role.NAME)) {
      return Role.UNKNOWN;
    }
    if (seen.isEmpty() && cell.meaning().level1() != null) {
      return Role.LEVEL1;
    }
    boolean second = !seen.contains(Role.LEVEL2) && cell.meaning().level2() != null;
    return second ? Role.LEVEL2 : Role.NAME;
  }

  private static List<Layout.Column> columns(Topic topic, Row row) {
    Role other = topic == Topic.MONEY ? Role.GROUP : Role.UNKNOWN;
    List<Layout.Column> columns = new ArrayList<>();
    for (FormCell cell : row.cells()) {
      Role role = cell.meaning().column(topic);
      columns.add(Layout.Column.of(cell, role == null ? other : role));
    }
    return columns;
  }

  /**
   * Whether so many known names of columns make a header of the row, if they are the right ones.
   */
  private static boolean mayHead(Topic topic, int known, Row row) {
    return switch (topic) {
      case INDICATORS ->
          known >= 2
              && (known >= KNOWN * row.size()
                  || namesLevels(row)
                  || 2 * known >= row.size() - 1 && sayColumns(row) >= KNOWN * row.size());
      case TASKS -> known >= 2 && known >= KNOWN * row.size();
      case MONEY -> row.size() >= 2 && saysNoAmount(row);
      case GOALS -> known >= 2 && known == row.size();
      case BASICS -> false;
    };
  }

  private static boolean heads(Layout layout) {
    return switch (layout.topic()) {
      case INDICATORS -> layout.has(Role.NAME) || layout.has(Role.LEVEL2);
      case TASKS -> layout.has(Role.TASK) || layout.has(Role.CONTENT);
      case MONEY -> hasAmounts(layout);
      case GOALS -> true;
      case BASICS -> false;
    };
  }

  private static boolean hasAmounts(Layout layout) {
    return layout.has(Role.AMOUNT) || layout.has(Role.NAMED_AMOUNT);
  }

  /** 二级指标 and 三级指标 side by side head a table of indicators, whatever else stands there. */
  private static boolean namesLevels(Row row) {
    Set<Role> levels = EnumSet.noneOf(Role.class);
    int numbers = 0;
    for (FormCell cell : row.cells()) {
      Role role = cell.meaning().column(Topic.INDICATORS);
      if (role != null && role.isHead() && ColumnWords.isLevel(cell.folded())) {
        levels.add(role);
      }
      numbers += cell.isAmount() ? 1 : 0;
    }
    return levels.size() >= 2 && 4 * numbers <= row.size();
  }

  /** How many cells have at least a part of the name of a column; 0 where one is no such name. */
  private static int sayColumns(Row row) {
    int columns = 0;
    for (FormCell cell : row.cells()) {
      String folded = cell.text().length() > SHORT ? "" : cell.folded();
      if (folded.isEmpty() || CellText.holdsDigit(folded)) {
        return 0;
      }
      boolean known = cell.meaning().column(Topic.INDICATORS) != null;
      boolean part = ColumnWords.role(folded) != null;
      columns += known || part || ColumnWords.below(folded, Role.VALUE) != null ? 1 : 0;
    }
    return columns;
  }

  private static boolean saysNoAmount(Row row) {
    for (FormCell cell : row.cells()) {
      if (cell.isAmount() || cell.text().length() > 40) {
        return false;
      }
    }
    return true;
  }
}
