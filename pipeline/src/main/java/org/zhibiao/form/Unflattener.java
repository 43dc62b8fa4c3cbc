package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.model.Place;

/**
 * Puts a form together again whose tables were flattened to a cell a line, as pages do that lost
 * their table on the way.
 *
 * <p>Example: the lines 一级指标, 二级指标, 三级指标, 指标值, 产出指标, 数量指标, 培训人数, ≥200人, 培训场次, 12场 are a header and
 * two rows; a level is known by its word, and where none stands it is that of the row above. A cell
 * keeps its line and gets the column that it had in the table.
 */
final class Unflattener {
  /** So many names of columns one below the other are a header. */
  private static final int HEADER = 3;

  private final FormWords words;

  Unflattener(FormWords words) {
    this.words = words;
  }

  /** The table with its rows, or the table itself where nothing is flattened. */
  Table apply(Table table) {
    if (!table.isLines()) {
      return table;
    }
    List<FormCell> cells = cells(table);
    return headers(cells) ? table.with(rows(cells)) : table;
  }

  private static List<FormCell> cells(Table table) {
    List<FormCell> cells = new ArrayList<>();
    for (Row row : table.rows()) {
      cells.addAll(row.cells());
    }
    return cells;
  }

  private static boolean headers(List<FormCell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!header(cells, i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The names of columns that begin at that line, or nothing where no header does. */
  private static List<Role> header(List<FormCell> cells, int from) {
    List<Role> roles = new ArrayList<>();
    for (int i = from; i < cells.size(); i++) {
      Role role = cells.get(i).meaning().column(Topic.INDICATORS);
      if (role == null || roles.contains(role)) {
        break;
      }
      roles.add(role);
    }
    boolean whole =
        roles.size() >= HEADER && roles.contains(Role.NAME) && roles.contains(Role.VALUE);
    return whole ? roles : List.of();
  }

  private List<Row> rows(List<FormCell> cells) {
    List<Row> rows = new ArrayList<>();
    int i = 0;
    while (i < cells.size()) {
      List<Role> roles = header(cells, i);
      if (!roles.isEmpty()) {
        rows.add(row(cells.subList(i, i + roles.size())));
        i = table(cells, i + roles.size(), roles, rows);
      } else if (isPair(cells, i)) {
        rows.add(row(cells.subList(i, i + 2)));
        i += 2;
      } else {
        rows.add(new Row(List.of(cells.get(i++))));
      }
    }
    return rows;
  }

  /** A label and its value one below the other. */
  private static boolean isPair(List<FormCell> cells, int at) {
    if (at + 1 >= cells.size() || !isLabel(cells.get(at))) {
      return false;
    }
    FormCell value = cells.get(at + 1);
    return !isLabel(value) && header(cells, at + 1).isEmpty();
  }

  private static boolean isLabel(FormCell cell) {
    return cell.label() != null || cell.meaning().section() != null;
  }

  private Row row(List<FormCell> cells) {
    List<FormCell> row = new ArrayList<>();
    for (FormCell cell : cells) {
      row.add(placed(cell, row.size() + 1));
    }
    return new Row(row);
  }

  private FormCell placed(FormCell cell, int column) {
    Place place = cell.place();
    return new FormCell(cell.text(), place.at(place.row(), column), words);
  }

  /** Reads rows up to the end of the table; returns the line at which it ends. */
  private int table(List<FormCell> cells, int from, List<Role> roles, List<Row> rows) {
    int i = from;
    while (i < cells.size()) {
      List<FormCell> row = new ArrayList<>();
      int begin = i;
      for (int column = 0; column < roles.size() && i < cells.size(); column++) {
        if (fits(cells.get(i), roles.get(column), !row.isEmpty())) {
          row.add(placed(cells.get(i++), column + 1));
        }
      }
      if (row.isEmpty() || isEnd(cells.get(begin))) {
        return begin;
      }
      rows.add(new Row(row));
    }
    return i;
  }

  /** Whether a line may stand under a column; levels and points are known by what they say. */
  private static boolean fits(FormCell cell, Role role, boolean begun) {
    boolean first = cell.meaning().level1() != null;
    boolean second = cell.meaning().level2() != null;
    return switch (role) {
      case LEVEL1 -> first;
      // 服务对象满意度指标 may be either; behind a first level it is the second.
      case LEVEL2 -> second && (begun || !first);
      case WEIGHT, SCORE -> cell.isAmount() && cell.text().length() <= 5;
      default -> !first && !second;
    };
  }

  private boolean isEnd(FormCell cell) {
    return words.label(Labelled.beforeColon(cell.text())) != null
        || cell.meaning().section() != null
        || cell.isSentence();
  }
}
