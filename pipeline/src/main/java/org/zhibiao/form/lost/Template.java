package org.zhibiao.form.lost;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.words.Role;
import org.zhibiao.form.words.Topic;

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
  /** The columns of tables whose header is lost. */
  static final List<List<Role>> USUAL =
      List.of(
          List.of(Role.LEVEL1, Role.LEVEL2, Role.NAME, Role.VALUE),
          List.of(Role.LEVEL1, Role.LEVEL2, Role.NAME, Role.VALUE, Role.WEIGHT),
          List.of(Role.LEVEL1, Role.LEVEL2, Role.NAME, Role.WEIGHT, Role.VALUE),
          List.of(Role.LEVEL1, Role.LEVEL2, Role.NAME, Role.SYMBOL, Role.VALUE, Role.UNIT),
          List.of(
              Role.LEVEL1, Role.LEVEL2, Role.NAME, Role.SYMBOL, Role.VALUE, Role.UNIT, Role.WEIGHT),
          List.of(
              Role.LEVEL1,
              Role.LEVEL2,
              Role.NAME,
              Role.SYMBOL,
              Role.VALUE,
              Role.UNIT,
              Role.ACTUAL,
              Role.WEIGHT),
          List.of(
              Role.LEVEL1,
              Role.LEVEL2,
              Role.NAME,
              Role.SYMBOL,
              Role.VALUE,
              Role.UNIT,
              Role.ACTUAL,
              Role.WEIGHT,
              Role.SCORE),
          List.of(
              Role.LEVEL1,
              Role.LEVEL2,
              Role.NAME,
              Role.VALUE,
              Role.ACTUAL,
              Role.WEIGHT,
              Role.SCORE,
              Role.REASON),
          List.of(
              Role.LEVEL1,
              Role.LEVEL2,
              Role.NAME,
              Role.WEIGHT,
              Role.VALUE,
              Role.ACTUAL,
              Role.SCORE,
              Role.REASON));

  /**
   * A column.
   *
   * @param from the first piece of its title
   * @param to behind the last one
   */
  record Column(Role role, int from, int to) {
    /** Its title, be the words broken over lines: 绩, 效, 指, 标. */
    String title(List<Piece> pieces) {
      StringBuilder title = new StringBuilder();
      for (Piece piece : pieces.subList(from, to)) {
        title.append(piece.text());
      }
      return title.toString();
    }
  }

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
