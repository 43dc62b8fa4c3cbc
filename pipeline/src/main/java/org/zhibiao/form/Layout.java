package org.zhibiao.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, as its header row says.
 *
 * <p>Example: {@code 一级指标 二级指标 三级指标 年度指标值 分值} is about {@link Topic#INDICATORS}, and its fourth
 * column holds values.
 */
final class Layout {
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
   */
  record Column(int at, int span, Role role, String title, @Nullable String unit) {
    static Column of(FormCell header, Role role) {
      return new Column(
          header.column(), header.colSpan(), role, CellText.tight(header.text()), header.unit());
    }

    Column as(Role other) {
      return new Column(at, span, other, title, unit);
    }

    boolean covers(int column) {
      return at <= column && column < at + span;
    }

    private boolean coversAny(List<Column> others) {
      for (Column other : others) {
        if (covers(other.at())) {
          return true;
        }
      }
      return false;
    }
  }

  Layout(Topic topic, List<Column> columns) {
    this.topic = topic;
    this.columns = List.copyOf(columns);
    for (Column c : columns) {
      byRole.computeIfAbsent(c.role(), role -> new ArrayList<>()).add(c);
    }
  }

  Topic topic() {
    return topic;
  }

  List<Column> columns() {
    return columns;
  }

  /** The column that covers that place of the grid, or null. */
  @Nullable Column at(int column) {
    for (Column c : columns) {
      if (c.covers(column)) {
        return c;
      }
    }
    return null;
  }

  /** The columns of that role, from left to right. */
  List<Column> having(Role role) {
    return byRole.getOrDefault(role, List.of());
  }

  /** The first column of that role, or null. */
  @Nullable Column firstOf(Role role) {
    List<Column> having = having(role);
    return having.isEmpty() ? null : having.getFirst();
  }

  boolean has(Role role) {
    return byRole.containsKey(role);
  }

  int first() {
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

  /** The column of that role that stands nearest to {@code to}, the left one of two, or null. */
  @Nullable Column nearest(Role role, Column to) {
    Column best = null;
    for (Column c : having(role)) {
      if (best == null || Math.abs(c.at() - to.at()) < Math.abs(best.at() - to.at())) {
        best = c;
      }
    }
    return best;
  }

  /** The NAME column whose row a value belongs to: the last on its left, else the first. */
  @Nullable Column nameOf(Column value) {
    Column best = null;
    for (Column c : having(Role.NAME)) {
      best = best == null || c.at() < value.at() ? c : best;
    }
    return best;
  }

  /** With a second header row that says more exactly what some columns hold. */
  Layout refined(List<Column> second) {
    List<Column> all = new ArrayList<>(second);
    for (Column c : columns) {
      if (!c.coversAny(second)) {
        all.add(c);
      }
    }
    all.sort(Comparator.comparingInt(Column::at));
    return new Layout(topic, all);
  }
}
