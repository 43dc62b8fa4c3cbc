package org.zhibiao.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of the indicators of many projects, as budget systems export it: a row an indicator, with
 * the unit and the project in columns of their own.
 *
 * <p>Example: under {@code 单位名称 项目名称 一级指标 二级指标 三级指标 指标值} the rows of 饮水工程 and those of 公路养护 are two
 * forms. Each keeps the rows above the header, gets its unit and project as rows of labels, and
 * leaves every cell its place.
 */
final class ProjectTable {
  private final LayoutReader layouts;

  ProjectTable(LayoutReader layouts) {
    this.layouts = layouts;
  }

  /**
   * The header of such a table: its row, the columns that say whose the rows are, and the
   * indicators' own.
   */
  private record Header(int row, Map<Field, FormCell> owners, List<FormCell> columns) {}

  /** One table for each project, or the table itself where it is no such one. */
  List<Table> split(Table table) {
    Header header = header(table);
    if (header == null) {
      return List.of(table);
    }
    List<Table> projects = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Map<Field, FormCell> current = new EnumMap<>(Field.class);
    for (Row row : table.rows().subList(header.row() + 1, table.rows().size())) {
      Map<Field, FormCell> owners = owners(row, header, current);
      if (differs(owners, current) && !rows.isEmpty()) {
        projects.add(project(table, header, current, rows));
        rows = new ArrayList<>();
      }
      current = owners;
      rows.add(without(row, header));
    }
    projects.add(project(table, header, current, rows));
    return projects;
  }

  private @Nullable Header header(Table table) {
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      if (holdsProject(row)) {
        Header header = header(i, row);
        if (isIndicators(header.columns())) {
          return header;
        }
      }
    }
    return null;
  }

  private static boolean holdsProject(Row row) {
    for (FormCell cell : row.cells()) {
      if (cell.label() == Field.PROJECT) {
        return true;
      }
    }
    return false;
  }

  /** Columns of codes and years stand beside the indicators' own; they are left out. */
  private static Header header(int at, Row row) {
    Map<Field, FormCell> owners = new EnumMap<>(Field.class);
    List<FormCell> columns = new ArrayList<>();
    for (FormCell cell : row.cells()) {
      Field field = cell.label();
      boolean owner = field != null && isOwner(field) && owners.putIfAbsent(field, cell) == null;
      if (!owner && cell.meaning().column(Topic.INDICATORS) != null) {
        columns.add(cell);
      }
    }
    return new Header(at, owners, columns);
  }

  private static boolean isOwner(Field field) {
    return field == Field.PROJECT || field == Field.DEPARTMENT || field == Field.SUPERVISOR;
  }

  private boolean isIndicators(List<FormCell> columns) {
    return columns.size() >= 3 && layouts.headsIndicators(new Row(columns));
  }

  /** Who owns the row; a blank cell means "as above". */
  private static Map<Field, FormCell> owners(Row row, Header header, Map<Field, FormCell> above) {
    Map<Field, FormCell> owners = new EnumMap<>(Field.class);
    owners.putAll(above);
    header
        .owners()
        .forEach((field, label) -> {
          for (FormCell cell : row.cells()) {
            if (cell.column() == label.column()) {
              owners.put(field, cell);
              return;
            }
          }
        });
    return owners;
  }

  private static boolean differs(Map<Field, FormCell> one, Map<Field, FormCell> other) {
    return !name(one, Field.PROJECT).equals(name(other, Field.PROJECT))
        || !name(one, Field.DEPARTMENT).equals(name(other, Field.DEPARTMENT));
  }

  private static String name(Map<Field, FormCell> owners, Field field) {
    FormCell cell = owners.get(field);
    return cell == null ? "" : CellText.tight(cell.text());
  }

  /** The cells under the indicators' own columns; codes of units and projects are not read. */
  private static Row without(Row row, Header header) {
    List<FormCell> kept = new ArrayList<>();
    for (FormCell cell : row.cells()) {
      if (isKept(cell, header)) {
        kept.add(cell);
      }
    }
    return new Row(kept);
  }

  private static boolean isKept(FormCell cell, Header header) {
    for (FormCell column : header.columns()) {
      if (column.covers(cell.column())) {
        return true;
      }
    }
    return false;
  }

  private static Table project(
      Table table, Header header, Map<Field, FormCell> owners, List<Row> rows) {
    List<Row> all = new ArrayList<>(table.rows().subList(0, header.row()));
    owners.forEach((field, cell) -> {
      FormCell label = header.owners().get(field);
      if (label != null) {
        all.add(new Row(List.of(label, cell)));
      }
    });
    all.add(new Row(header.columns()));
    all.addAll(rows);
    return table.with(all);
  }
}
