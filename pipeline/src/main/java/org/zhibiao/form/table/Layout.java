package org.zhibiao.form.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.Role;
import org.zhibiao.form.words.Topic;

/**
 * The columns of a table, as its header row says.
 *
 * <p>Example: {@code 一级指标 二级指标 三级指标 年度指标值 分值} is about {@link Topic#INDICATORS}, and its fourth
 * column holds values.
 */
public final class Layout {
  /** Further than any column stands from another. */
  private static final int OTHER_TITLE = 10_000;

  private final Topic topic;
  private final List<Column> columns;
  private final Map<Role, List<Column>> byRole = new EnumMap<>(Role.class);

  /**
   * A column.
   *
   * @param at where it begins, from 1
   * @param span columns of the grid that it covers
   * @param title the header as written, without spaces
   * @param unit the unit that the header gives, or null
   * @param sure whether the header says the role; false where the column's cells alone do
   */
  public record Column(
      int at, int span, Role role, String title, @Nullable String unit, boolean sure) {
    public static Column of(FormCell header, Role role) {
      return new Column(
          header.column(),
          header.colSpan(),
          role,
          CellText.tight(header.text()),
          header.unit(),
          true);
    }

    public Column as(Role other) {
      return new Column(at, span, other, title, unit, sure);
    }

    /** The same, where only the cells say so. */
    public Column inferred(Role other) {
      return new Column(at, span, other, title, unit, false);
    }

    /** The same under another title. */
    public Column titled(String other) {
      return new Column(at, span, role, other, unit, sure);
    }

    /** The same column at another part of the grid. */
    public Column moved(int from, int columns) {
      return new Column(from, columns, role, title, unit, sure);
    }

    /** The column behind its last. */
    public int end() {
      return at + span;
    }

    public boolean covers(int column) {
      return at <= column && column < at + span;
    }
  }

  public Layout(Topic topic, List<Column> columns) {
    this.topic = topic;
    this.columns = List.copyOf(columns);
    for (Column c : columns) {
      byRole.computeIfAbsent(c.role(), role -> new ArrayList<>()).add(c);
    }
  }

  public Topic topic() {
    return topic;
  }

  public List<Column> columns() {
    return columns;
  }

  /** The column that covers that place of the grid, or null. */
  public @Nullable Column at(int column) {
    for (Column c : columns) {
      if (c.covers(column)) {
        return c;
      }
    }
    return null;
  }

  /** The columns of that role, from left to right. */
  public List<Column> having(Role role) {
    return byRole.getOrDefault(role, List.of());
  }

  /** The first column of that role, or null. */
  public @Nullable Column firstOf(Role role) {
    List<Column> having = having(role);
    return having.isEmpty() ? null : having.getFirst();
  }

  public boolean has(Role role) {
    return byRole.containsKey(role);
  }

  public int first() {
    int first = columns.isEmpty() ? 1 : Integer.MAX_VALUE;
    for (Column c : columns) {
      first = Math.min(first, c.at());
    }
    return first;
  }

  int last() {
    int last = columns.isEmpty() ? 1 : Integer.MIN_VALUE;
    for (Column c : columns) {
      last = Math.max(last, c.at() + c.span() - 1);
    }
    return last;
  }

  /**
   * The column of that role under the same title or else nearest to {@code to}, the left one of
   * two, or null.
   */
  public @Nullable Column nearest(Role role, Column to) {
    Column best = null;
    for (Column c : having(role)) {
      best = best == null || distance(c, to) < distance(best, to) ? c : best;
    }
    return best;
  }

  private static int distance(Column one, Column other) {
    int apart = Math.abs(one.at() - other.at());
    return one.title().equals(other.title()) ? apart : apart + OTHER_TITLE;
  }

  /**
   * The tables that stand side by side under one header, each with levels of its own: 一级 二级 三级 指标值
   * | 一级 二级 三级 指标值.
   */
  public List<Layout> blocks() {
    List<Layout> blocks = new ArrayList<>();
    List<Column> block = new ArrayList<>();
    for (Column c : columns) {
      if (begins(c, block)) {
        blocks.add(new Layout(topic, block));
        Column level1 = blocks.getFirst().firstOf(Role.LEVEL1);
        boolean shared = level1 != null && c.role() == Role.LEVEL2;
        block = shared ? new ArrayList<>(List.of(level1)) : new ArrayList<>();
      }
      block.add(c);
    }
    blocks.add(new Layout(topic, block));
    return blocks;
  }

  /** Where it begins, a first level left aside that it shares with the table beside it. */
  public int begin() {
    boolean shares = columns.size() > 1 && columns.getFirst().role() == Role.LEVEL1;
    int first = columns.getFirst().end();
    return shares && columns.get(1).at() > first ? columns.get(1).at() : first();
  }

  /** Whether a level stands here again, behind the values of the block before. */
  private static boolean begins(Column c, List<Column> block) {
    boolean again = false;
    boolean valued = false;
    for (Column before : block) {
      again |= before.role() == c.role();
      valued |= before.role().isQuantity();
    }
    return again && valued && (c.role() == Role.LEVEL1 || c.role() == Role.LEVEL2);
  }

  /** The NAME column whose row a value belongs to: the last on its left, else the first. */
  public @Nullable Column nameOf(Column value) {
    Column best = null;
    for (Column c : having(Role.NAME)) {
      best = best == null || c.at() < value.at() ? c : best;
    }
    return best;
  }

  /** The same table with other columns. */
  public Layout with(List<Column> others) {
    List<Column> all = new ArrayList<>(others);
    all.sort(Comparator.comparingInt(Column::at));
    return new Layout(topic, all);
  }
}
