package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.table.Alignment;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.words.Role;
import org.zhibiao.model.Place;

/** A row of a table of indicators while it is read: its cells under their columns. */
record RowWork(Row row, Layout layout, Alignment alignment, Draft draft) {
  List<Alignment.Placed> placed() {
    return alignment.placed();
  }

  Place place(Layout.Column column) {
    return row.at(column.at() + alignment.shift());
  }

  /** The text under a column, or null. */
  @Nullable FormCell under(Layout.@Nullable Column column) {
    for (Alignment.Placed p : placed()) {
      if (column != null && column.equals(p.column())) {
        return p.cell();
      }
    }
    return null;
  }

  /** The row's cell in the first column of that role, or null. */
  @Nullable FormCell first(Role role) {
    return under(layout.firstOf(role));
  }

  boolean holdsAny(List<Layout.Column> columns) {
    for (Layout.Column column : columns) {
      if (under(column) != null) {
        return true;
      }
    }
    return false;
  }

  /** The columns of quantities that belong to a name. */
  List<Layout.Column> quantities(Layout.Column name) {
    List<Layout.Column> columns = new ArrayList<>();
    for (Layout.Column c : layout.columns()) {
      if (c.role().isQuantity()) {
        Layout.Column own = layout.nameOf(c);
        if (own == null || name.equals(own)) {
          columns.add(c);
        }
      }
    }
    return columns;
  }
}
