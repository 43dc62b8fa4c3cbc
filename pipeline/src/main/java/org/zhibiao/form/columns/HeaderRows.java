package org.zhibiao.form.columns;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.words.CellKind;
import org.zhibiao.form.words.CellKinds;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.ColumnWords;
import org.zhibiao.form.words.Role;
import org.zhibiao.form.words.Topic;

/**
 * The rows in which one header is written.
 *
 * <p>Example: below 一级指标, 二级指标, 三级指标 and 指标值, which covers three columns, stand 符号, 数值 and 单位: the
 * three are the columns, and what 数值 holds is said by 指标值 above it.
 *
 * @param layout the columns of the lowest row, named by all
 * @param rows how many rows below the first belong to the header
 */
public record HeaderRows(Layout layout, int rows) {
  /** No header has more rows below its first. */
  private static final int MOST = 3;

  /** The second half of a name is short: 指标, 名称. */
  private static final int ENDING = 4;

  /** No name in a lower row is longer. */
  private static final int LONGEST = 40;

  /** The header that begins with a row, and the rows below that go on with it. */
  public static HeaderRows of(Layout first, Row head, List<Row> below, CellKinds kinds) {
    Layout layout = first;
    int rows = 0;
    while (rows < Math.min(MOST, below.size()) && layout.topic() == Topic.INDICATORS) {
      Row next = below.get(rows);
      List<Layout.Column> columns = columns(layout, next, coversLevels(head, rows + 1), kinds);
      if (columns.isEmpty()) {
        break;
      }
      layout = refined(layout, columns);
      rows++;
    }
    return new HeaderRows(layout, rows);
  }

  /** Whether the cells of levels and names in the first row reach down so many rows. */
  private static boolean coversLevels(Row head, int down) {
    boolean covers = false;
    for (FormCell cell : head.cells()) {
      Role role = cell.meaning().column(Topic.INDICATORS);
      if (role != null && role.isHead()) {
        covers |= cell.rowSpan() > down;
      }
    }
    return covers;
  }

  /** The columns of a lower row, none where it is no part of the header. */
  private static List<Layout.Column> columns(
      Layout layout, Row row, boolean covered, CellKinds kinds) {
    List<Layout.Column> columns = new ArrayList<>();
    for (FormCell cell : row.cells()) {
      Layout.Column above = above(layout, cell.column());
      Layout.Column column = above == null ? null : column(cell, above, covered, kinds);
      if (column == null) {
        return List.of();
      }
      columns.add(column);
    }
    return columns;
  }

  /** The column that a cell divides: the one above it or, where that is blank, the last before. */
  private static Layout.@Nullable Column above(Layout layout, int at) {
    Layout.Column above = layout.at(at);
    for (Layout.Column c : layout.columns()) {
      above = above == null && c.at() < at || above != null && isNearer(c, above, at) ? c : above;
    }
    return above;
  }

  private static boolean isNearer(Layout.Column c, Layout.Column than, int at) {
    return !than.covers(at) && c.at() <= at && c.at() > than.at();
  }

  private static Layout.@Nullable Column column(
      FormCell cell, Layout.Column above, boolean covered, CellKinds kinds) {
    String folded = cell.text().length() > LONGEST ? "" : cell.folded();
    if (completes(folded, above, kinds)) {
      return above.titled(above.title() + folded);
    }
    if (folded.isEmpty() || !covered && above.role().isHead()) {
      return null;
    }
    Role below = ColumnWords.below(folded, above.role());
    Role named = cell.meaning().column(Topic.INDICATORS);
    if (named != null && (below == null || named.isQuantity())) {
      boolean may = covered || !named.isHead();
      return may ? named(cell, ofParent(folded, named, above.role()), above) : null;
    }
    if (below == null) {
      boolean may = covered && !holdsValue(kinds.of(cell.text()));
      return may ? named(cell, ofParent(folded, above.role()), above) : null;
    }
    return divided(cell, folded, below, above);
  }

  /** A column of its own name; below 2023年 its name alone would not tell the year. */
  private static Layout.Column named(FormCell cell, Role role, Layout.Column above) {
    boolean year = ColumnWords.year(CellText.fold(above.title())) > 0;
    boolean own = ColumnWords.year(cell.folded()) > 0;
    Layout.Column column = Layout.Column.of(cell, role);
    return year && !own ? column.titled(above.title() + column.title()) : column;
  }

  /** The part of a column that 符号, 数值 or 一季度 says. */
  private static Layout.Column divided(
      FormCell cell, String folded, Role below, Layout.Column above) {
    boolean says = ColumnWords.isPeriod(folded) || ColumnWords.bound(folded) != null;
    String own = says ? CellText.tight(cell.text()) : "";
    return new Layout.Column(
        cell.column(),
        cell.colSpan(),
        below,
        above.title() + own,
        cell.unit() == null ? above.unit() : cell.unit(),
        true);
  }

  /** 指标 below 一级. */
  private static boolean completes(String folded, Layout.Column above, CellKinds kinds) {
    Role whole = kinds.meaning(above.title() + folded).column(Topic.INDICATORS);
    return above.role().isHead() && above.role() == whole && folded.length() <= ENDING;
  }

  private static boolean holdsValue(CellKind kind) {
    return switch (kind) {
      case NUMBER, PERCENT, BOUND, QUANTITY, SYMBOL, SENTENCE -> true;
      default -> false;
    };
  }

  /** A column of values stays one of other years below 近两年, one of what was done below 实际完成. */
  private static Role ofParent(String folded, Role named, Role above) {
    boolean other = above == Role.PAST || above == Role.EXPECTED || above == Role.ACTUAL;
    boolean said = named == Role.VALUE && other;
    return ColumnWords.isPast(folded) ? Role.PAST : said ? above : named;
  }

  private static Role ofParent(String folded, Role above) {
    Role said = ColumnWords.role(folded);
    return said == null ? above : ofParent(folded, said, above);
  }

  /** The columns of the lower row, and those above that none of them divides. */
  private static Layout refined(Layout layout, List<Layout.Column> lower) {
    List<Layout.Column> all = new ArrayList<>(lower);
    for (Layout.Column c : layout.columns()) {
      boolean divided = false;
      for (Layout.Column l : lower) {
        divided |= c.equals(above(layout, l.at()));
      }
      if (!divided) {
        all.add(c);
      }
    }
    return layout.with(all);
  }
}
