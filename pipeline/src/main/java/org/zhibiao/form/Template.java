package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns that the rows of a table had whose layout is lost.
 *
 * <p>Example: 一级指标, 二级指标, 三级指标, 指标值 as the pieces 8 to 12 of a text.
 *
 * @param topic what the table is about
 * @param columns from left to right
 * @param from the first piece of the header
 * @param to behind its last piece; {@code from} where the columns are inferred
 */
record Template(Topic topic, List<Column> columns, int from, int to) {
  /**
   * A column.
   *
   * @param from the first piece of its title
   * @param to behind the last one
   */
  record Column(Role role, int from, int to) {}

  /** Columns of indicators that no header names, of a table that begins at that piece. */
  static Template of(List<Role> roles, int from) {
    List<Column> columns = new ArrayList<>();
    for (Role role : roles) {
      columns.add(new Column(role, from, from));
    }
    return new Template(Topic.INDICATORS, columns, from, from);
  }

  /** The same columns as a layout whose columns have no titles. */
  Layout layout() {
    List<Layout.Column> all = new ArrayList<>();
    for (Column column : columns) {
      all.add(new Layout.Column(all.size() + 1, 1, column.role(), "", null, false));
    }
    return new Layout(topic, all);
  }

  int size() {
    return columns.size();
  }

  Role role(int column) {
    return columns.get(column).role();
  }

  boolean has(Role role) {
    for (Column column : columns) {
      if (column.role() == role) {
        return true;
      }
    }
    return false;
  }
}
